import type { Outcome } from '../activation/outcome.ts';
import type { Problem } from '../awork/problems.ts';
import type { Bulk, Job, Row } from './job.ts';
import { pace } from './pace.ts';

/** What our own pages are told of the job. */
export interface BulkView extends Pick<Job, 'state' | 'startedAt' | 'why' | 'isOld'> {
  /** Workspaces whose people wait, and why; the others go on. */
  stopped: { workspaceId: string; problem: Problem }[];
  /** Seconds until it goes on by itself, where awork has asked to wait; else null. */
  seconds: number | null;
  counts: Record<Row['state'] | 'all' | Outcome['state'], number>;
  /** In the order in which they are activated. */
  rows: Pick<Row, 'personId' | 'name' | 'workspaceId' | 'state' | 'outcome'>[];
}

/** Tells how a job stands. */
export function viewOf({ job, rows }: Bulk): BulkView {
  const { state, startedAt, why, isOld } = job;
  const stopped = Object.entries(job.stopped).map(([workspaceId, problem]) => ({
    workspaceId,
    problem,
  }));
  const waits = state === 'running' ? Math.ceil(pace.waits() / 1000) : 0;
  return {
    ...{ state, startedAt, why, isOld, stopped },
    seconds: waits > 0 ? waits : null,
    counts: countsOf(rows),
    rows: rows.map(({ personId, name, workspaceId, state, outcome }) => ({
      ...{ personId, name, workspaceId, state, outcome },
    })),
  };
}

function countsOf(rows: Row[]): BulkView['counts'] {
  const counts = { waiting: 0, sending: 0, done: 0 };
  const ends = { activated: 0, 'already-active': 0, failed: 0 };
  for (const { state, outcome } of rows) {
    counts[state] += 1;
    if (outcome) ends[outcome.state] += 1;
  }
  return { all: rows.length, ...counts, ...ends };
}
