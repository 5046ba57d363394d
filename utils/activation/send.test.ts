import { describe, expect, it, vi } from 'vitest';
import { ANNA } from '../../test/awork/index.ts';
import { anna, POST, preparedClick } from '../../test/unit/click.ts';
import { atOnce, awork, posts, requestsTo } from '../../test/unit/worker.ts';

const RECORD = { method: 'GET', path: `/users/${ANNA}` };

const { given, start, problem } = preparedClick();

describe('when no clear answer comes', () => {
  it.each([
    ['500 after it had its effect', { status: 500, apply: true }],
    ['503 after it had its effect', { status: 503, apply: true }],
    ['408 after it had its effect', { status: 408, apply: true }],
    ['a connection cut after it had its effect', { resetAfter: true }],
  ])('finds out that %s has activated', async (_, fault) => {
    awork.faults.add({ ...POST, ...fault });
    expect(await problem()).toEqual({ state: 'activated' });
  });

  it.each([
    ['500', { status: 500 }],
    ['408', { status: 408 }],
    ['a connection cut before it arrived', { resetBefore: true }],
    ['a redirect', { redirect: 'https://portal.example/' }],
    ['the page of a captive portal', { html: true }],
  ])('finds out that %s has not', async (_, fault) => {
    awork.faults.add({ ...POST, ...fault });
    expect(await problem()).toEqual({ kind: 'not-activated' });
  });

  it('waits for a record that turns only at the last look', async () => {
    awork.faults.add({ ...POST, status: 500 });
    const clicked = start();
    const { at } = await awork.when(({ method }) => method === 'POST');
    Object.defineProperty(anna(), 'isDeactivated', { get: () => Date.now() - at < 7_500 });
    expect(await atOnce(clicked)).toEqual({ state: 'activated' });
    expect(requestsTo(`/users/${ANNA}`)).toHaveLength(4);
  });

  it('looks 1, 3 and 8 seconds after the answer', async () => {
    awork.faults.add({ ...POST, resetBefore: true });
    const from = Date.now();
    await problem();
    const looks = requestsTo(`/users/${ANNA}`).slice(1);
    expect(looks.map(({ at }) => at - from)).toEqual([1_000, 3_000, 8_000]);
  });

  it('looks no later because a look takes long', async () => {
    awork.faults.add({ ...POST, resetBefore: true });
    const { promise: hold, resolve } = Promise.withResolvers<void>();
    awork.faults.add({ ...RECORD, hold });
    const from = Date.now();
    const done = problem();
    await awork.when(({ at }) => at === from + 1_000);
    setTimeout(resolve, 1_500);
    await done;
    const looks = requestsTo(`/users/${ANNA}`).slice(1);
    expect(looks.map(({ at }) => at - from)).toEqual([1_000, 3_000, 8_000]);
  });

  it('does not ask what a 401 means while it looks: that would take too long', async () => {
    awork.faults.add({ ...POST, resetAfter: true });
    awork.faults.add({ ...RECORD, status: 401, times: 2 });
    const before = requestsTo('/me').length;
    expect(await problem()).toEqual({ state: 'activated' });
    expect(requestsTo('/me')).toHaveLength(before);
  });

  it('looks once, and at once, how something has ended that was sent long ago', async () => {
    awork.faults.add({ ...POST, resetBefore: true });
    awork.faults.add({ ...RECORD, html: true, times: 3 });
    expect(await problem()).toEqual({ kind: 'unknown' });
    vi.setSystemTime(Date.now() + 60_000);
    const [from, before] = [Date.now(), awork.log.length];
    expect(await atOnce(given.worker.status(given.ticket))).toMatchObject({
      problem: { kind: 'not-activated' },
    });
    expect(awork.log.slice(before).map(({ at }) => at - from)).toEqual([0]);
  });

  it('says "unknown" when the record cannot be read either, and finds out later', async () => {
    awork.faults.add({ ...POST, resetAfter: true });
    awork.faults.add({ ...RECORD, html: true, times: 3 });
    expect(await problem()).toEqual({ kind: 'unknown' });
    expect(await atOnce(given.worker.status(given.ticket))).toEqual({ state: 'activated' });
    expect(posts()).toHaveLength(1);
  });

  it('takes back nothing that an earlier look has shown', async () => {
    awork.faults.add({ ...POST, status: 500 });
    const clicked = start();
    await awork.when(({ method }) => method === 'POST');
    setTimeout(() => awork.faults.add({ ...RECORD, status: 500, times: 2 }), 1_500);
    expect(await atOnce(clicked)).toEqual({
      state: 'failed',
      problem: { kind: 'not-activated' },
    });
  });
});

describe('when awork says yes', () => {
  it('does not believe it while the record says otherwise', async () => {
    awork.faults.add({ ...POST, status: 204 });
    expect(await problem()).toEqual({ kind: 'still-deactivated' });
    expect(requestsTo(`/users/${ANNA}`)).toHaveLength(4);
  });

  it('takes a 200 with any body for the same yes', async () => {
    awork.faults.add({ ...POST, status: 200, apply: true, body: '{"half' });
    expect(await problem()).toEqual({ state: 'activated' });
  });

  it('tells that they are archived when the record says so', async () => {
    awork.faults.add({ ...POST, status: 204 });
    anna().isArchived = true;
    expect(await problem()).toEqual({ kind: 'archived' });
  });
});
