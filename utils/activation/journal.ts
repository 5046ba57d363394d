import { database } from '../database.ts';
import type { Outcome } from './outcome.ts';

/** From where an activation was asked for. */
export type Origin = 'page' | 'popup' | 'bulk';

/** One activation that was tried: written before anything is sent, without e-mail and token. */
export interface JournalEntry {
  /** The spent ticket it belongs to. */
  ticket: string;
  personId: string;
  name: string;
  workspaceId: string;
  from: Origin;
  /** Milliseconds since 1970 of the sending. */
  at: number;
  /** Null while it is being sent, or when the worker was stopped before the answer was known. */
  outcome: Outcome | null;
  settledAt: number | null;
}

/** Writes the intent down. Rejects when it cannot: then nothing may be sent. */
export async function writeSending(
  entry: Omit<JournalEntry, 'outcome' | 'settledAt'>,
): Promise<void> {
  await (await database()).add('journal', { ...entry, outcome: null, settledAt: null });
}

/** Writes down how it ended. */
export async function writeOutcome(ticket: string, outcome: Outcome): Promise<void> {
  const change = (await database()).transaction('journal', 'readwrite');
  const entry = await change.store.get(ticket);
  if (entry) await change.store.put({ ...entry, outcome, settledAt: Date.now() });
  await change.done;
}

/** What is known of a spent ticket. */
export async function readEntry(ticket: string): Promise<JournalEntry | null> {
  return (await (await database()).get('journal', ticket)) ?? null;
}

/** The newest entry about a person. */
export async function newestFor(personId: string): Promise<JournalEntry | null> {
  const everyTime = IDBKeyRange.bound([personId, 0], [personId, Infinity]);
  const index = (await database()).transaction('journal').store.index('person');
  return (await index.openCursor(everyTime, 'prev'))?.value ?? null;
}

/** Entries without an outcome: a worker was stopped while it sent them. */
export async function unsettled(): Promise<JournalEntry[]> {
  return (await (await database()).getAll('journal')).filter(({ outcome }) => !outcome);
}
