import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_KEY, ANNA, API, JONAS, asFetch, newAwork, personById } from './index.ts';

const awork = newAwork();
const headers = { authorization: `Bearer ${ADMIN_KEY}` };
const fetchIt = asFetch(awork);
const me = (init: RequestInit = {}) => fetchIt(`${API}/me`, { headers, ...init });
const activate = (init: RequestInit = {}) =>
  fetchIt(`${API}/users/${ANNA}/activate`, { method: 'POST', headers, ...init });
const isActive = () => !personById(awork.state, ANNA)!.isDeactivated;

beforeEach(() => awork.reset());

describe('a fault', () => {
  it('meets the requests it names, as often as it says', async () => {
    awork.faults.add({ method: 'POST', path: /\/activate$/, times: 2, status: 503 });
    awork.faults.add({ path: '/me', status: 429, headers: { 'ratelimit-reset': '7' } });
    const limited = await me();
    expect([limited.status, limited.headers.get('ratelimit-reset')]).toEqual([429, '7']);
    expect((await me()).status).toBe(200);
    const statuses = [await activate(), await activate(), await activate()].map((r) => r.status);
    expect(statuses).toEqual([503, 503, 204]);
  });

  it('leaves other methods alone', async () => {
    awork.faults.add({ method: 'POST', status: 500 });
    expect([(await me()).status, (await activate()).status]).toEqual([200, 500]);
  });

  it('stays for good when told, until cleared', async () => {
    awork.faults.add({ status: 500, times: Infinity });
    expect([(await me()).status, (await me()).status]).toEqual([500, 500]);
    awork.faults.clear();
    expect((await me()).status).toBe(200);
  });

  it('carries a code, or a body as it is', async () => {
    awork.faults.add({ status: 403, code: 'blocked' });
    const response = await me();
    expect(await response.json()).toMatchObject({
      code: 'blocked',
      traceId: response.headers.get('trace-id'),
    });
    awork.faults.add({ body: '{"id": "8347', contentType: 'text/plain' });
    const broken = await me();
    expect([broken.status, await broken.text()]).toEqual([200, '{"id": "8347']);
    expect(broken.headers.get('content-type')).toBe('text/plain');
  });

  it('keeps the request from taking effect, unless it applies', async () => {
    awork.faults.add({ status: 500 });
    await activate();
    expect([isActive(), awork.log[0]!.applied]).toEqual([false, false]);
    awork.faults.add({ status: 500, apply: true });
    expect((await activate()).status).toBe(500);
    expect([isActive(), awork.log[1]]).toMatchObject([true, { status: 500, applied: true }]);
  });

  it('cuts the connection before or after the effect, as fetch tells it', async () => {
    awork.faults.add({ resetBefore: true });
    await expect(activate()).rejects.toThrow(/^fetch failed$/);
    expect(isActive()).toBe(false);
    awork.faults.add({ resetAfter: true });
    await expect(activate()).rejects.toThrow(/^fetch failed$/);
    expect(isActive()).toBe(true);
    expect(awork.log).toMatchObject([
      { status: null, applied: false },
      { status: null, applied: true },
    ]);
  });

  it('answers the page of a captive portal, or leads to one', async () => {
    awork.faults.add({ html: true });
    expect((await me()).headers.get('content-type')).toContain('text/html');
    awork.faults.add({ redirect: 'https://portal.example/', times: 3 });
    const followed = await me();
    expect([followed.redirected, followed.url]).toEqual([true, 'https://portal.example/']);
    await expect(me({ redirect: 'error' })).rejects.toThrow(TypeError);
    expect((await me({ redirect: 'manual' })).type).toBe('opaqueredirect');
  });
});

describe('a slow answer', () => {
  it('waits for the hold, and applies after it unless told', async () => {
    for (const holdAfterApply of [false, true]) {
      awork.reset();
      const { promise, resolve } = Promise.withResolvers<void>();
      awork.faults.add({ hold: promise, holdAfterApply });
      const answered = activate();
      const entry = await awork.when(({ method }) => method === 'POST');
      await new Promise((done) => setTimeout(done));
      expect([entry.status, isActive()]).toEqual([null, holdAfterApply]);
      resolve();
      expect((await answered).status).toBe(204);
      expect([entry.status, isActive()]).toEqual([204, true]);
    }
  });

  it('is waited for by idle', async () => {
    awork.faults.add({ delayMs: 50 });
    void activate();
    const entry = await awork.when(() => true);
    await new Promise((done) => setTimeout(done));
    expect(entry.status).toBeNull();
    await awork.idle();
    expect(entry.status).toBe(204);
  });

  it('takes effect although the caller has left', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const leaving = new AbortController();
    awork.faults.add({ hold: promise });
    const answered = activate({ signal: leaving.signal });
    await awork.when(() => true);
    leaving.abort();
    await expect(answered).rejects.toThrow(/abort/i);
    resolve();
    await awork.idle();
    expect(awork.log[0]).toMatchObject({ status: null, applied: true });
  });

  it('never comes from a hanging server, until the caller leaves', async () => {
    awork.faults.add({ hang: true });
    const leaving = new AbortController();
    const answered = activate({ signal: leaving.signal });
    await awork.when(() => true);
    expect(await Promise.race([answered, Promise.resolve('nothing')])).toBe('nothing');
    leaving.abort();
    await expect(answered).rejects.toThrow(/abort/i);
    await awork.idle();
    expect([awork.log[0]!.status, isActive()]).toEqual([null, false]);
  });

  it('does not reach into the next test', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ hold: promise });
    const answered = activate();
    await awork.when(() => true);
    awork.reset();
    await expect(answered).rejects.toThrow(TypeError);
    resolve();
    await new Promise((done) => setTimeout(done));
    expect(isActive()).toBe(false);
  });
});

it('waits for the next entry that fits, or gives the one it has', async () => {
  const coming = awork.when(({ path }) => path.includes(JONAS));
  await me();
  await fetchIt(`${API}/users/${JONAS}`, { headers });
  expect((await coming).path).toBe(`/api/v1/users/${JONAS}`);
  expect(await awork.when(({ path }) => path === '/api/v1/me')).toBe(awork.log[0]);
});
