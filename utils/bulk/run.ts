import { isOver } from '../activation/activate.ts';
import type { Outcome } from '../activation/outcome.ts';
import type { Problem } from '../awork/problems.ts';
import type { Refreshing } from '../directory/directory.ts';
import { meets, type Bulk, type Job, type Row } from './job.ts';
import { pace } from './pace.ts';
import { writeJob, writeRow } from './store.ts';

/** A stretch of work on the job in this worker: until it is over, paused or cancelled, or the worker stops. */
export interface Run extends Bulk, Refreshing {
  /** How many in a row ended in a way that may be awork's matter and not theirs. */
  strange: number;
  /** Ends every waiting for a turn. */
  over: AbortController;
  /** Tells that something has come further. */
  progress: () => void;
}

/** Whether a person may still be begun with. */
export function mayGoOn({ job }: Bulk, { workspaceId }: Row): boolean {
  return job.state === 'running' && !job.stopped[workspaceId];
}

/** Whether somebody waits and may be begun with. */
export function isNext(bulk: Bulk, row: Row): boolean {
  return row.state === 'waiting' && mayGoOn(bulk, row);
}

/** Changes how it stands with a person, on disk first. Rejects when that cannot be written. */
export async function mark(run: Run, row: Row, change: Partial<Row>): Promise<void> {
  await writeRow({ ...row, ...change });
  Object.assign(row, change);
  run.progress();
}

/** Changes how it stands with the job. It holds here even where it cannot be written. */
export async function note(run: Run, change: Partial<Job>): Promise<void> {
  Object.assign(run.job, change);
  if (run.job.state !== 'running') run.over.abort();
  run.progress();
  await writeJob(run.job).catch(() => undefined);
}

/** Stops everything, since everybody else would meet the same. */
export async function pauseFor(run: Run, why: Problem): Promise<void> {
  if (run.job.state === 'running') await note(run, { state: 'paused', why });
}

/** Takes down how it ended with a person, and who else is met by it. Who was only refused waits for the next time. */
export async function conclude(run: Run, row: Row, outcome: Outcome): Promise<void> {
  if (outcome.state !== 'failed') return end(run, row, outcome);
  const { problem } = outcome;
  const whom = meets(problem);
  if (problem.kind === 'wait') {
    const { seconds = 60 } = problem;
    pace.hold(seconds);
    await note(run, { waitUntil: Date.now() + pace.held() });
  } else if (whom === 'everybody') {
    await pauseFor(run, problem);
  } else if (whom === 'workspace') {
    await note(run, { stopped: { ...run.job.stopped, [row.workspaceId]: problem } });
  } else {
    return end(run, row, outcome);
  }
  if (row.state !== 'waiting') await mark(run, row, { state: 'waiting', ticket: null });
}

async function end(run: Run, row: Row, outcome: Outcome): Promise<void> {
  await mark(run, row, { state: 'done', outcome });
  if (isOver(outcome)) run.changed();
}
