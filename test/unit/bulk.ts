import { expect, vi } from 'vitest';
import type { BulkView } from '../../utils/bulk/view.ts';
import { ADMIN_KEY, manyPeople, personById } from '../awork/index.ts';
import { aWhile, awork, posts, startWorker, type Worker } from './worker.ts';

const LIMITS = [
  [1_000, 25],
  [60_000, 500],
] as const;

/** So many times nothing waits for a timer before a job counts as standing still. */
const LONG = 1_000;

/** The ids of the first of `manyPeople`, in whose order they are activated. */
export const idsOf = (n: number) => manyPeople(n).map(({ id }) => id);

/** The request that activates somebody, and the one that reads their record, for faults to fit. */
export const POST = (id: string) => ({ method: 'POST', path: `/users/${id}/activate` });
export const RECORD = (id: string) => ({ method: 'GET', path: `/users/${id}` });

/** A connected worker that knows the directory, with awork's log empty. */
export async function bulkWorker(keep = false): Promise<Worker> {
  // These end a request after real time, while all else here runs on a clock of its own.
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
  const worker = await startWorker();
  await worker.connected(ADMIN_KEY, keep);
  await worker.directory.directories({ changed: worker.changed });
  return worker;
}

/** Starts a job, or throws. */
export async function askFor(worker: Worker, ids: string[]): Promise<void> {
  expect(await worker.bulk.startBulk(ids, { changed: worker.changed })).toBeNull();
}

/** How the job stands. */
export async function view(worker: Worker): Promise<BulkView> {
  return (await worker.bulk.bulk())!;
}

/** Lets the clock go on until the job stands as it should: unless told, until it does not run any more. */
export async function steps(
  worker: Worker,
  until: (view: BulkView) => boolean = ({ state, counts }) =>
    state !== 'running' && counts.sending === 0,
): Promise<BulkView> {
  for (let still = 0; still < LONG; still += 1) {
    await aWhile();
    // A cipher runs beside us: what was begun before has ended when this has.
    await crypto.subtle.digest('SHA-256', new Uint8Array(1));
    const now = await view(worker);
    if (until(now)) return now;
    // What waits for the database or for a cipher has no timer.
    if (vi.getTimerCount() > 0) still = 0;
    await vi.advanceTimersToNextTimerAsync();
  }
  const { state, counts } = await view(worker);
  throw new Error(`Stands still: ${JSON.stringify({ state, counts })}`);
}

/** Sees that the journal, the job and awork's own log say the same of every person, and that the pace was kept. */
export async function truth(worker: Worker): Promise<void> {
  const db = await worker.database.database();
  const journal = await db.getAll('journal');
  const { rows } = await view(worker);
  for (const { personId, outcome } of rows) {
    const sent = posts().filter(({ path }) => path.includes(personId));
    const mine = journal.filter((entry) => entry.personId === personId);
    const isOurs = outcome?.state === 'activated';
    expect(sent.filter(({ applied }) => applied)).toHaveLength(isOurs ? 1 : 0);
    expect(mine.filter((entry) => entry.outcome?.state === 'activated')).toHaveLength(
      isOurs ? 1 : 0,
    );
    expect(mine.every(({ from }) => from === 'bulk')).toBe(true);
    expect(mine.length).toBeGreaterThanOrEqual(sent.length);
    if (isOurs) expect(personById(awork.state, personId)?.isDeactivated).toBe(false);
  }
  for (const [span, most] of LIMITS) expect(mostWithin(span)).toBeLessThanOrEqual(most);
}

/** The most requests that awork got in any so many milliseconds. */
export function mostWithin(span: number): number {
  const times = awork.log.map(({ at }) => at);
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + span).length),
  );
}
