import type { Row } from './job.ts';
import { LONGEST, pace } from './pace.ts';
import { serve } from './person.ts';
import { isNext, note, pauseFor, type Run } from './run.ts';
import { isUnknown, settleSending, settleUnknown } from './settle.ts';

/** How many people are in flight at once: so many requests in parallel awork has been seen to take. */
const LANES = 4;

/** Works on the job until nothing is left that may go on. Never rejects. */
export async function work(run: Run): Promise<void> {
  pace.hold(secondsLeft(run));
  const left = run.rows.filter(({ state }) => state === 'sending');
  await Promise.all(left.map((row) => recorded(run, settleSending(run, row))));
  // A click may let go on again what was stopped, after some have found nothing more to do.
  do {
    const taken = new Set<Row>();
    await Promise.all(Array.from({ length: LANES }, () => lane(run, taken)));
    if (run.job.state !== 'running') return;
    const unknown = run.rows.filter(isUnknown);
    await Promise.all(unknown.map((row) => recorded(run, settleUnknown(run, row))));
  } while (run.rows.some((row) => isNext(run, row)));
  await finish(run);
}

// awork asks for no longer than the pace keeps to: what lies further ahead was written by another clock.
function secondsLeft({ job }: Run): number {
  const seconds = (job.waitUntil - Date.now()) / 1000;
  return seconds > 0 && seconds <= LONGEST ? seconds : 0;
}

// One after the other, in order; whoever was only told to wait is the next again.
async function lane(run: Run, taken: Set<Row>): Promise<void> {
  for (;;) {
    const row = run.rows.find((one) => !taken.has(one) && isNext(run, one));
    if (!row) return;
    taken.add(row);
    await recorded(run, serve(run, row));
    taken.delete(row);
  }
}

// What rejects is our own store: without it nothing more is sent.
async function recorded(run: Run, end: Promise<void>): Promise<void> {
  await end.catch(() => pauseFor(run, { kind: 'not-recorded' }));
}

async function finish(run: Run): Promise<void> {
  if (run.job.state !== 'running') return;
  const waiting = run.rows.find(({ state }) => state === 'waiting');
  if (!waiting) return note(run, { state: 'done' });
  await note(run, { state: 'paused', why: run.job.stopped[waiting.workspaceId] ?? null });
}
