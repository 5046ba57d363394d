import { describe, expect, it } from 'vitest';
import { readFailure, waitOf, type Failure, type Refusal } from './failures.ts';
import { toProblem } from './problems.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const wait = (headers: Record<string, string>) => waitOf(new Headers(headers), NOW);

describe("awork's error answer", () => {
  it('is read with code, description and trace id', async () => {
    const body = {
      code: 'insufficient-seats',
      description: ' No\nseat. ',
      traceId: 'abc',
      link: 'x',
    };
    expect(await readFailure(Response.json(body, { status: 400 }))).toEqual({
      ...{ kind: 'refused', status: 400, code: 'insufficient-seats' },
      ...{ description: 'No seat.', reference: 'abc', wait: null },
    });
  });

  it.each([
    ['a thin body', '{"code":"x"}', 'x'],
    ['a field of another type', '{"code":"x","description":5,"traceId":{}}', 'x'],
    ['HTML', '<html>', null],
    ['half a body', '{"code":"x', null],
    ['null', 'null', null],
    ['nothing', '', null],
    ['more than 64 KB', JSON.stringify({ code: 'x', description: 'y'.repeat(70_000) }), null],
  ])('may have %s', async (_, body, code) => {
    const response = new Response(body, { status: 502, headers: { 'Trace-Id': 'header' } });
    expect(await readFailure(response)).toEqual({
      ...{ kind: 'refused', status: 502, code, description: null },
      ...{ reference: 'header', wait: null },
    });
  });

  it("has the edge's reference where awork gives none", async () => {
    const headers = { 'X-Edge-Ref': '18.a1' };
    const failure = await readFailure(new Response('<html>', { status: 403, headers }));
    expect(failure.reference).toBe('18.a1');
  });
});

describe('the seconds to wait', () => {
  it.each([
    [17, { 'ratelimit-reset': '17' }],
    [17, { 'ratelimit-reset': '17', 'Retry-After': '40' }],
    [40, { 'Retry-After': '40' }],
    [40, { 'ratelimit-reset': 'soon', 'Retry-After': '40' }],
    [90, { 'Retry-After': 'Mon, 23 Nov 2026 12:01:30 GMT' }],
    [3, { 'ratelimit-reset': '2.4' }],
    [1, { 'ratelimit-reset': '0' }],
    [1, { 'Retry-After': 'Mon, 23 Nov 2026 11:00:00 GMT' }],
    [120, { 'ratelimit-reset': '86400' }],
    [60, {}],
    [60, { 'ratelimit-reset': '' }],
    [60, { 'Retry-After': 'later' }],
    [60, { 'ratelimit-reset': 'Infinity' }],
  ])('are %i after %j', (seconds, headers) => {
    expect(wait(headers as Record<string, string>)).toBe(seconds);
  });

  it('are read from a 429 only', async () => {
    const headers = { 'ratelimit-reset': '9' };
    expect((await readFailure(new Response('', { status: 429, headers }))).wait).toBe(9);
    expect((await readFailure(new Response('', { status: 503, headers }))).wait).toBeNull();
  });
});

describe('what a failure means', () => {
  const refusal = (status: number, about: Partial<Refusal> = {}): Failure => ({
    ...{ kind: 'refused', status, code: null, description: null, reference: null, wait: null },
    ...about,
  });
  it.each<[string, Failure]>([
    ['unreachable', { kind: 'unreachable', timedOut: false }],
    ['unexpected', { kind: 'unexpected', status: 200 }],
    ['no-seat', refusal(400, { code: 'insufficient-seats' })],
    ['no-seat', refusal(402, { code: 'Insufficient-Seats' })],
    ['plan', refusal(403, { code: 'insufficient-subscription-level' })],
    ['archived', refusal(400, { code: 'entity-archived' })],
    ['signed-out', refusal(401)],
    ['blocked', refusal(403)],
    ['gone', refusal(404)],
    ['unreachable', refusal(408)],
    ['unreachable', refusal(500)],
    ['unreachable', refusal(599, { code: 'insufficient-seats' })],
    ['unexpected', refusal(400)],
    ['unexpected', refusal(302)],
    ['unexpected', refusal(400, { code: 'constructor' })],
  ])('is %s', (kind, failure) => expect(toProblem(failure)).toEqual({ kind }));

  it('carries what people need to go on', () => {
    const said = { code: 'odd', description: 'Odd.', reference: 'r' };
    const refused = { kind: 'refused', description: 'Odd.', reference: 'r' };
    expect(toProblem(refusal(400, said))).toEqual(refused);
    expect(toProblem(refusal(429, { wait: 7 }))).toEqual({ kind: 'wait', seconds: 7 });
    expect(toProblem(refusal(503, said))).toEqual({ kind: 'unreachable', reference: 'r' });
  });
});
