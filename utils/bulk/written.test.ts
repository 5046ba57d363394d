import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { manyPeople } from '../../test/awork/index.ts';
import { askFor, bulkWorker, idsOf, steps, view } from '../../test/unit/bulk.ts';
import { aWhile, awork, freshProfile, posts, startWorker } from '../../test/unit/worker.ts';
import type { Worker } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 10_000 });

const HOUR = 60 * 60_000;
const ids = idsOf(20);
const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));

let worker: Worker;
beforeEach(async () => {
  awork.state.people.push(...manyPeople(20));
  awork.state.seats.booked = 1_000;
  worker = await bulkWorker(true);
  return () => vi.restoreAllMocks();
});

const stored = async () => (await worker.database.database()).get('bulk', 'job');

async function goOn(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await aWhile();
    await vi.advanceTimersToNextTimerAsync();
  }
}

describe('Cancel', () => {
  it('is written down before anything else is waited for', async () => {
    await askFor(worker, ids);
    await steps(worker, ({ counts }) => counts.activated >= 2);
    const { promise, resolve } = Promise.withResolvers<void>();
    vi.spyOn(fakeBrowser.alarms, 'clear').mockReturnValue(promise as never);
    const cancelled = worker.bulk.cancelBulk();
    await aWhile();
    const state = (await stored())?.state;
    resolve();
    await cancelled;
    expect(state).toBe('cancelled');
  });

  it('leaves nothing to go on with where it cannot be written down', async () => {
    await askFor(worker, ids);
    await steps(worker, ({ counts }) => counts.activated >= 2);
    vi.spyOn(await worker.database.database(), 'put').mockImplementation(full);
    await worker.bulk.cancelBulk();
    // Whoever was on the way may stay so, as their end cannot be written down either.
    await goOn();
    expect(await view(worker)).toMatchObject({ state: 'cancelled' });
    const before = posts().length;
    worker = await startWorker();
    await worker.bulk.wakeBulk(worker);
    await goOn();
    expect(posts()).toHaveLength(before);
  });
});

it('a click to go on that cannot be written down leaves the job paused, and says why', async () => {
  const { seats } = awork.state;
  seats.booked = seats.used + 3;
  await askFor(worker, ids);
  await steps(worker);
  seats.booked += 100;
  const broken = vi.spyOn(await worker.database.database(), 'put').mockImplementation(full);
  await worker.bulk.resumeBulk(worker).catch(() => undefined);
  expect(await view(worker)).toMatchObject({ state: 'paused', why: { kind: 'not-recorded' } });
  broken.mockRestore();
  await worker.bulk.resumeBulk(worker);
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 20 } });
});

it('a job goes on where the session cannot be remembered', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockImplementationOnce(full);
  await worker.bulk.startBulk(ids, worker).catch(() => undefined);
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 20 } });
});

it('an old job asks again, also when the worker stops before that is written down', async () => {
  await askFor(worker, ids);
  await fakeBrowser.storage.session.clear();
  vi.clearAllTimers();
  vi.setSystemTime(Date.now() + 2 * HOUR);
  worker = await startWorker();
  vi.spyOn(await worker.database.database(), 'put').mockImplementationOnce(full);
  await expect(worker.bulk.wakeBulk(worker)).rejects.toThrow('full');
  worker = await startWorker();
  await worker.bulk.wakeBulk(worker);
  expect(await steps(worker)).toMatchObject({ state: 'paused', isOld: true });
});

it('no alarm is left by a worker that stopped at the very end', async () => {
  await askFor(worker, ids.slice(0, 2));
  await steps(worker);
  for (const end of [null, () => worker.bulk.closeBulk()]) {
    await end?.();
    await fakeBrowser.alarms.create('bulk', { periodInMinutes: 0.5 });
    worker = await startWorker();
    await worker.bulk.wakeBulk(worker);
    expect(await fakeBrowser.alarms.get('bulk')).toBeFalsy();
  }
});
