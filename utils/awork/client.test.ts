import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { ADMIN_KEY, asFetch } from '../../test/awork/index.ts';
import { awork, freshProfile, requestsTo } from '../../test/unit/worker.ts';
import { callAwork, type Call } from './client.ts';

freshProfile();
afterEach(() => void vi.restoreAllMocks());

const Named = z.object({ id: z.string() });
const authorize = (headers: Headers) => headers.set('Authorization', `Bearer ${ADMIN_KEY}`);
const ask = (call: Partial<Call<{ id: string }>> = {}) =>
  callAwork(authorize, { path: '/me', read: (json) => Named.parse(json), ...call });
const failure = async (call?: Partial<Call<{ id: string }>>) => {
  const answer = await ask(call);
  return answer.ok ? 'no failure' : answer.failure;
};
const UNREACHABLE = { kind: 'unreachable', timedOut: false };
const UNEXPECTED = { kind: 'unexpected', status: 200 };

it('gives what was read, and the headers', async () => {
  const answer = await ask();
  expect(answer).toMatchObject({ ok: true, value: { id: expect.any(String) as string } });
  expect(answer.ok && answer.headers.get('trace-id')).toMatch(/^[0-9a-f]{32}$/);
});

it('sends to awork alone, without cookies, referrer or cache, and follows no redirect', async () => {
  const fetched = vi.spyOn(globalThis, 'fetch');
  await ask({ query: { filterby: 'isDeactivated eq true' } });
  const [address, init] = fetched.mock.calls[0]!;
  expect(address).toBe('https://api.awork.com/api/v1/me?filterby=isDeactivated+eq+true');
  expect(init).toMatchObject({
    ...{ method: 'GET', credentials: 'omit', redirect: 'error' },
    ...{ referrerPolicy: 'no-referrer', cache: 'no-store' },
  });
  expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
    accept: 'application/json',
    authorization: `Bearer ${ADMIN_KEY}`,
  });
});

describe('an answer that cannot be used', () => {
  it('is a redirect, and nobody else sees the key', async () => {
    awork.faults.add({ redirect: 'https://portal.example/' });
    expect(await failure()).toEqual(UNREACHABLE);
    expect(awork.log).toHaveLength(1);
  });

  it.each([
    ['a cut connection', { resetBefore: true }, UNREACHABLE],
    ['HTML with a 200', { html: true }, UNEXPECTED],
    ['half of its JSON', { body: '{"id": "1' }, UNEXPECTED],
    ['another shape', { body: [] }, UNEXPECTED],
    ['another type', { body: { id: 5 } }, UNEXPECTED],
    ['nothing', { body: '' }, UNEXPECTED],
    ['more than 256 KB', { body: { id: 'x'.repeat(256 * 1024) } }, UNEXPECTED],
  ])('is %s', async (_, fault, expected) => {
    awork.faults.add(fault);
    expect(await failure()).toEqual(expected);
    expect(requestsTo('/me')).toHaveLength(1);
  });

  it('is a refusal, with its status and code', async () => {
    awork.faults.add({ status: 400, code: 'odd' });
    expect(await failure()).toMatchObject({ kind: 'refused', status: 400, code: 'odd' });
  });

  it('is none because the browser forbids it, which is asked only after a failure', async () => {
    const contains = vi
      .spyOn(fakeBrowser.permissions, 'contains')
      .mockImplementation(async () => false);
    await ask();
    awork.faults.add({ status: 400, code: 'odd' });
    expect(await failure()).toMatchObject({ kind: 'refused' });
    expect(contains).not.toHaveBeenCalled();
    awork.faults.add({ resetBefore: true });
    expect(await failure()).toEqual({ kind: 'unsent', problem: { kind: 'no-access' } });
    contains.mockImplementation(async () => true);
    awork.faults.add({ resetBefore: true });
    expect(await failure()).toEqual(UNREACHABLE);
  });

  it('is one that does not come in time', async () => {
    awork.faults.add({ hang: true });
    expect(await failure({ timeout: 20 })).toEqual({ kind: 'unreachable', timedOut: true });
  });

  it('is one whose body breaks off', async () => {
    const real = asFetch(awork);
    globalThis.fetch = async (...about) => {
      const { status, headers } = await real(...about);
      const body = new ReadableStream({
        pull: (stream) => stream.error(new TypeError('terminated')),
      });
      return new Response(body, { status, headers });
    };
    expect(await failure()).toEqual(UNREACHABLE);
  });
});

it('takes as much as the caller allows', async () => {
  awork.faults.add({ body: { id: 'x'.repeat(300_000) } });
  expect(await ask({ limit: 400_000 })).toMatchObject({ ok: true });
});

it('takes fields that it does not know', async () => {
  awork.faults.add({ body: { id: 'x', moon: 'full' } });
  expect(await ask()).toMatchObject({ ok: true, value: { id: 'x' } });
});
