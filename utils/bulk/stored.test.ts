import { beforeEach, expect, it, vi } from 'vitest';
import { manyPeople } from '../../test/awork/index.ts';
import { askFor, bulkWorker, idsOf, steps, view } from '../../test/unit/bulk.ts';
import { awork, freshProfile, posts, startWorker, type Worker } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 10_000 });

const ids = idsOf(6);
let worker: Worker;

beforeEach(async () => {
  awork.state.people.push(...manyPeople(6));
  awork.state.seats.booked = 1_000;
  worker = await bulkWorker(true);
  await askFor(worker, ids);
  vi.clearAllTimers();
});

/** Puts something else in the place of what is stored, as another version or a fault might, and starts anew. */
async function changed(
  store: 'bulk' | 'bulkRows',
  change: (stored: Record<string, unknown>[]) => unknown[],
): Promise<void> {
  const db = await worker.database.database();
  const stored: unknown[] = await db.getAll(store);
  for (const value of change(stored as Record<string, unknown>[])) {
    await db.put(store, value as never, store === 'bulk' ? 'job' : undefined);
  }
  worker = await startWorker();
  await worker.bulk.wakeBulk(worker);
}

it('damaged rows are repaired one by one, and nobody is sent by them', async () => {
  await changed('bulkRows', (rows) => [
    { ...rows[0], state: 'sent' },
    { ...rows[1], state: 'done', outcome: { state: 'failed', problem: { kind: 'newer' } } },
    { ...rows[2], name: 7 },
    { place: 3 },
    { ...rows[4], more: 'of a newer version' },
  ]);
  const { rows, state } = await steps(worker);
  expect(state).toBe('done');
  const unknown = { state: 'failed', problem: { kind: 'unknown' } };
  const activated = { state: 'activated' };
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    ...[unknown, unknown, unknown],
    ...[activated, activated],
  ]);
  expect(rows[2]!.name).toBe(ids[2]);
  expect(posts()).toHaveLength(2);
});

it('a job in a state that we do not know waits to be asked again', async () => {
  await changed('bulk', ([job]) => [{ ...job, state: 'hurried', stopped: [7], why: 'because' }]);
  const paused = { state: 'paused', why: null, stopped: [], counts: { waiting: 6 } };
  expect(await steps(worker)).toMatchObject(paused);
  expect(posts()).toEqual([]);
  await worker.bulk.resumeBulk(worker);
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 6 } });
});

it('what is no job at all is none', async () => {
  await changed('bulk', () => ['a job']);
  expect(await view(worker)).toBeNull();
  expect(posts()).toEqual([]);
  await askFor(worker, ids);
  expect(await steps(worker)).toMatchObject({ state: 'done', counts: { activated: 6 } });
});
