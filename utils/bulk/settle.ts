import { resettle } from '../activation/activate.ts';
import { isOpen, readEntry, type JournalEntry } from '../activation/journal.ts';
import type { Row } from './job.ts';
import { pace } from './pace.ts';
import { conclude, mark, type Run } from './run.ts';

/** Finds out how it ended with a person that a stopped worker was at. Nothing is sent again. */
export async function settleSending(run: Run, row: Row): Promise<void> {
  const entry = await entryOf(row);
  // Without an entry nothing was sent.
  if (!entry) return mark(run, row, { state: 'waiting', ticket: null });
  if (entry.outcome && !isOpen(entry)) return conclude(run, row, entry.outcome);
  await look(run, row, entry);
}

/** Looks once more how it ended with a person of whom that could not be found out. */
export async function settleUnknown(run: Run, row: Row): Promise<void> {
  const entry = await entryOf(row);
  if (entry) await look(run, row, entry);
}

/** Whether it could not be found out how it ended. */
export function isUnknown({ outcome }: Row): boolean {
  return outcome?.state === 'failed' && outcome.problem.kind === 'unknown';
}

async function entryOf({ ticket }: Row): Promise<JournalEntry | null> {
  return ticket ? readEntry(ticket) : null;
}

async function look(run: Run, row: Row, entry: JournalEntry): Promise<void> {
  await pace.take(1, run.over.signal);
  await conclude(run, row, await resettle(entry));
}
