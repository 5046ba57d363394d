import { beforeEach, expect, it, vi } from 'vitest';
import { manyPeople } from '../../test/awork/index.ts';
import { askFor, bulkWorker, idsOf, RECORD, steps } from '../../test/unit/bulk.ts';
import { atOnce, awork, freshProfile, posts } from '../../test/unit/worker.ts';

freshProfile();
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  awork.state.people.push(...manyPeople(10));
  awork.state.seats.booked = 1_000;
});

const [id] = idsOf(1) as [string];
const late = { ...RECORD(id), holdAfterApply: true };

it('who is activated on a page while the job reads their record is not sent again', async () => {
  const worker = await bulkWorker();
  const ticket = await worker.ticket(id);
  awork.log.length = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  awork.faults.add({ ...late, hold: promise });
  await askFor(worker, [id]);
  await steps(worker, () => awork.log.length > 0);
  expect(await worker.commit(ticket)).toEqual({ state: 'activated' });
  vi.setSystemTime(Date.now() + 1_000);
  resolve();
  const { rows } = await steps(worker);
  expect(rows[0]!.outcome).toEqual({ state: 'activated' });
  expect(posts()).toHaveLength(1);
});

it('who is activated by the job while a page reads their record is not sent again', async () => {
  const worker = await bulkWorker();
  awork.faults.add({ ...late, delayMs: 2_000 });
  const asked = worker.ticket(id);
  await askFor(worker, [id]);
  const { rows } = await steps(worker);
  expect(rows[0]!.outcome).toEqual({ state: 'activated' });
  expect(await atOnce(asked.then((ticket) => worker.commit(ticket)))).toMatchObject({
    state: 'activated',
  });
  expect(posts()).toHaveLength(1);
});
