import * as z from 'zod/mini';
import { database } from '../database.ts';
import { failed, Outcome } from './outcome.ts';

const ORIGINS = ['page', 'popup', 'window', 'bulk'] as const;

/** From where an activation was asked for. */
export type Origin = (typeof ORIGINS)[number];

/** One activation that was tried: written before anything is sent, without e-mail and token. */
export interface JournalEntry {
  /** The spent ticket it belongs to. */
  ticket: string;
  personId: string;
  name: string;
  workspaceId: string;
  /** What the workspace was called then: it may be disconnected since. */
  workspace?: string;
  from: Origin;
  /** Milliseconds since 1970 of the sending. */
  at: number;
  /** Null while it is being sent, or when the worker was stopped before the answer was known. */
  outcome: Outcome | null;
  settledAt: number | null;
  /** awork's trace id of the request, or the edge's reference. */
  reference?: string;
  /** There while there is no outcome, so that an index finds it. */
  unsettled?: 1;
}

/** Of an entry that is damaged it is not known how it ended; the rest is kept as far as it can be read. */
const StoredEntry = z.object({
  ticket: z.string(),
  personId: z.catch(z.string(), ''),
  name: z.catch(z.string(), ''),
  workspaceId: z.catch(z.string(), ''),
  workspace: z.catch(z.optional(z.string()), undefined),
  from: z.catch(z.enum(ORIGINS), 'page'),
  at: z.catch(z.number(), 0),
  outcome: z.catch(z.nullable(Outcome), failed({ kind: 'unknown' })),
  settledAt: z.catch(z.nullable(z.number()), null),
  reference: z.catch(z.optional(z.string()), undefined),
  unsettled: z.catch(z.optional(z.literal(1)), undefined),
});

/** Reads an entry as it is stored, by this version or another. Throws only where it is no entry at all. */
export function parseEntry(stored: unknown): JournalEntry {
  return StoredEntry.parse(stored);
}

/** Whether it is not known how it ended: then nothing may be sent for the person before that is found out. */
export function isOpen({ outcome }: JournalEntry): boolean {
  return !outcome || (outcome.state === 'failed' && outcome.problem.kind === 'unknown');
}

/** Writes the intent down. Rejects when it cannot: then nothing may be sent. */
export async function writeSending(
  entry: Omit<JournalEntry, 'outcome' | 'settledAt' | 'unsettled'>,
): Promise<void> {
  const open = { outcome: null, settledAt: null, unsettled: 1 } as const;
  await (await database()).add('journal', { ...entry, ...open });
}

/** Writes down how it ended, and awork's reference where there is one. */
export async function writeOutcome(
  ticket: string,
  outcome: Outcome,
  reference?: string,
): Promise<void> {
  const change = (await database()).transaction('journal', 'readwrite');
  const entry = await change.store.get(ticket);
  if (entry) {
    delete entry.unsettled;
    const end = { outcome, settledAt: Date.now(), ...(reference && { reference }) };
    await change.store.put({ ...entry, ...end });
  }
  await change.done;
}

/** What is known of a spent ticket. */
export async function readEntry(ticket: string): Promise<JournalEntry | null> {
  const stored = await (await database()).get('journal', ticket);
  return stored ? parseEntry(stored) : null;
}

/** The newest entry about a person. */
export async function newestFor(personId: string): Promise<JournalEntry | null> {
  // A list comes after all else, also after a time that is damaged.
  const everyTime = IDBKeyRange.bound([personId], [personId, []]);
  const index = (await database()).transaction('journal').store.index('person');
  const stored = (await index.openCursor(everyTime, 'prev'))?.value;
  return stored ? parseEntry(stored) : null;
}

/** Entries without an outcome: a worker was stopped while it sent them. */
export async function unsettled(): Promise<JournalEntry[]> {
  return (await (await database()).getAllFromIndex('journal', 'unsettled')).map(parseEntry);
}
