import { browser } from 'wxt/browser';
import type { Problem } from '../awork/problems.ts';
import type { Refreshing } from '../directory/directory.ts';
import { BULK_CHANGED } from '../signals.ts';
import { isNewSession, keepAwake, rememberSession } from './alarm.ts';
import { atMostEvery } from './at-most.ts';
import type { Bulk, Row } from './job.ts';
import { makeBulk } from './make.ts';
import { isNext, type Run } from './run.ts';
import { work } from './runner.ts';
import { eraseBulk, readBulk, writeBulk, writeJob } from './store.ts';
import { tellEnd } from './tell.ts';
import { viewOf, type BulkView } from './view.ts';

/** Why no job was started: another one is not over yet, or nothing could be written down. */
export type NotStarted = 'busy' | 'not-recorded';

/** A job that was left by a closed browser for longer, in milliseconds, waits to be asked for again. */
const OLD = 60 * 60_000;
/** In milliseconds: so often at most our own windows, and pages, hear of progress. */
const PROGRESS = 300;
const CHANGES = 1_000;

let current: Bulk | null = null;
let reading: Promise<void> | undefined;
let present: Run | null = null;
let working: Promise<void> = Promise.resolve();
let waking: Promise<void> | undefined;

const progress = atMostEvery(PROGRESS, () => {
  // Nobody listens when no window of ours is open: that is no failure.
  void browser.runtime.sendMessage(BULK_CHANGED).catch(() => undefined);
});

// What is stored is read once in a worker's life: from then on, each change is made here and there.
async function load(): Promise<Bulk | null> {
  reading ??= readBulk().then(
    (stored) => void (current ??= stored),
    (error: unknown) => {
      reading = undefined;
      throw error;
    },
  );
  await reading;
  return current;
}

/** One change at a time: what was found out before one still holds in it. */
function alone<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('bulk', change);
}

function isOver({ job }: Bulk): boolean {
  return job.state === 'done' || job.state === 'cancelled';
}

/** Starts a job, written down before anything is sent; null when it runs. One that is over is forgotten for it. */
export function startBulk(personIds: string[], refreshing: Refreshing): Promise<NotStarted | null> {
  return alone(async () => {
    const before = await load();
    if (before && !isOver(before)) return 'busy';
    // Of a cancelled one, somebody may still be on the way.
    await working;
    const bulk = await makeBulk(personIds, refreshing);
    try {
      await writeBulk(bulk);
    } catch {
      return 'not-recorded';
    }
    current = bulk;
    await rememberSession().catch(() => undefined);
    run(refreshing);
    return null;
  });
}

/** How the job stands; null when there is none. */
export async function bulk(): Promise<BulkView | null> {
  const stored = await load();
  return stored && viewOf(stored);
}

/** Leaves those unsent who are not sent yet. */
export async function cancelBulk(): Promise<null> {
  await alone(async () => {
    const stored = await load();
    if (!stored || isOver(stored)) return;
    stored.job.state = 'cancelled';
    present?.over.abort();
    progress();
    // A later worker would go on with what it finds as running: then it is to find nothing.
    await writeJob(stored.job).catch(eraseBulk);
    await keepAwake(false);
  });
  return null;
}

/** Goes on with what was paused. */
export async function resumeBulk(refreshing: Refreshing): Promise<null> {
  await alone(async () => {
    const stored = await load();
    if (!stored || isOver(stored)) return;
    const { job } = stored;
    // Who was on the way when it was paused is over first.
    if (job.state === 'paused') await working;
    const before = { ...job };
    Object.assign(job, { state: 'running', why: null, isOld: false, stopped: {} });
    job.askedAt = Date.now();
    await writeJob(job).catch((error: unknown) => {
      // Nobody works on what was paused: it must not look as if somebody did.
      if (before.state === 'paused') Object.assign(job, before, { why: { kind: 'not-recorded' } });
      throw error;
    });
    run(refreshing);
  });
  return null;
}

/** Sends nobody else of a workspace that is disconnected, or reached in somebody else's name, until a click goes on. */
export async function leaveBulk(workspaceId: string): Promise<void> {
  await alone(async () => {
    const stored = await load();
    if (!stored || isOver(stored)) return;
    const isMet = (row: Row) => row.workspaceId === workspaceId && row.state !== 'done';
    if (!stored.rows.some(isMet)) return;
    const { job } = stored;
    const why: Problem = { kind: 'disconnected' };
    job.stopped = { ...job.stopped, [workspaceId]: why };
    // Nobody is left to wait for, whatever awork has asked for.
    if (job.state === 'running' && !stored.rows.some((row) => isNext(stored, row))) {
      Object.assign(job, { state: 'paused', why });
      present?.over.abort();
    }
    progress();
    await writeJob(job);
  });
}

/** Forgets a job that is over. */
export async function closeBulk(): Promise<null> {
  await alone(async () => {
    const stored = await load();
    if (!stored || !isOver(stored)) return;
    await working;
    await eraseBulk();
    current = null;
    progress();
  });
  return null;
}

/** Goes on with what a stopped worker, or a closed browser, has left. */
export function wakeBulk(refreshing: Refreshing): Promise<void> {
  waking ??= alone(async () => {
    const stored = await load();
    if (stored) await askOnceMore(stored);
    if (stored && isLeft(stored)) run(refreshing);
    // The worker that has ended it may have stopped before its alarm did.
    else await keepAwake(false);
  }).finally(() => (waking = undefined));
  return waking;
}

// Once in a session of the browser, which is over only when it is written down what came of it.
async function askOnceMore({ job }: Bulk): Promise<void> {
  if (!(await isNewSession())) return;
  if (job.state === 'running' && Math.abs(Date.now() - job.askedAt) > OLD) {
    Object.assign(job, { state: 'paused', isOld: true });
    await writeJob(job);
  }
  await rememberSession();
}

function isLeft({ job, rows }: Bulk): boolean {
  return job.state === 'running' || rows.some(({ state }) => state === 'sending');
}

function run({ changed }: Refreshing): void {
  if (!current || present) return;
  const over = new AbortController();
  const tell = atMostEvery(CHANGES, changed);
  const mine: Run = { ...current, strange: 0, over, progress, changed: tell };
  present = mine;
  progress();
  working = keepAwake(true)
    .catch(() => undefined)
    .then(() => work(mine))
    .then(() => keepAwake(false))
    .catch(() => undefined)
    .finally(() => {
      present = null;
      progress();
      // Whoever has cancelled it knows.
      if (mine.job.state !== 'cancelled') void tellEnd(viewOf(mine)).catch(() => undefined);
    });
}
