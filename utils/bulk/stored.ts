import * as z from 'zod/mini';
import { failed, Outcome, ProblemTold } from '../activation/outcome.ts';
import { Id } from '../awork/schemas.ts';
import type { Bulk, Row } from './job.ts';

/** What cannot be read of a job is as if it had just been asked for; one of an unknown state waits to be asked again. */
const StoredJob = z.object({
  id: z.catch(z.string(), ''),
  state: z.catch(z.enum(['running', 'paused', 'cancelled', 'done']), 'paused'),
  startedAt: z.catch(z.number(), 0),
  askedAt: z.catch(z.number(), 0),
  why: z.catch(z.nullable(ProblemTold), null),
  isOld: z.catch(z.boolean(), false),
  stopped: z.catch(z.record(z.string(), ProblemTold), {}),
  waitUntil: z.catch(z.number(), 0),
});

const who = { place: z.number(), personId: Id };
const rest = { name: z.string(), workspaceId: z.string(), ticket: z.nullable(z.string()) };
const StoredRow = z.union([
  z.object({ ...who, ...rest, state: z.enum(['waiting', 'sending']), outcome: z.null() }),
  z.object({ ...who, ...rest, state: z.literal('done'), outcome: Outcome }),
]);
const Damaged = z.object({
  ...who,
  name: z.catch(z.string(), ''),
  workspaceId: z.catch(z.string(), ''),
  ticket: z.catch(z.nullable(z.string()), null),
});

/** The job that is stored, by this version or another; null when there is none. Nobody is begun with by a damaged row. */
export function parseBulk(job: unknown, rows: unknown[]): Bulk | null {
  const parsed = StoredJob.safeParse(job);
  if (!parsed.success) return null;
  return { job: parsed.data, rows: rows.flatMap(parseRow) };
}

function parseRow(stored: unknown): Row[] {
  const { data: row } = StoredRow.safeParse(stored);
  if (row) return [row];
  const { data } = Damaged.safeParse(stored);
  if (!data) return [];
  // They may have been sent: the journal is asked at the end, and the admin is told where it does not know either.
  const unknown = { state: 'done', outcome: failed({ kind: 'unknown' }) } as const;
  return [{ ...data, name: data.name || data.personId, ...unknown }];
}
