import { dropPerson } from '../directory/directory.ts';
import {
  isOpen,
  newestFor,
  unsettled,
  writeOutcome,
  writeSending,
  type JournalEntry,
  type Origin,
} from './journal.ts';
import { failed, type Outcome } from './outcome.ts';
import { dropOld } from './past.ts';
import { send } from './send.ts';
import { AFTER_DOUBT, AT_ONCE, settle } from './settle.ts';
import type { Ticket } from './tickets.ts';

/** Milliseconds after which a sending is long over: its request and all that is read after it. */
const LONG_AGO = 25_000;

/** What is going on in this worker, by person: a second asker gets the same promise. */
const running = new Map<string, Promise<Outcome>>();
/** Of that, what only looks how an earlier sending has ended. */
const looking = new Map<string, Promise<unknown>>();

/** Activates the person of a spent ticket: at most one request, whoever else asks for the same person. */
export async function activate(name: string, ticket: Ticket, from: Origin): Promise<Outcome> {
  const { personId } = ticket;
  // How an earlier sending has ended is no answer for this one.
  while (looking.has(personId)) await looking.get(personId);
  return once(personId, async () => (await known(ticket)) ?? attempt(name, ticket, from));
}

/** Finds out how an entry ended that a stopped worker left behind, or that could not be found out before. */
export function resettle(entry: JournalEntry): Promise<Outcome> {
  const { personId } = entry;
  return once(personId, () => {
    const end = finish(entry).finally(() => looking.delete(personId));
    looking.set(
      personId,
      end.catch(() => undefined),
    );
    return end;
  });
}

/** Settles everything that a stopped worker left behind. */
export async function settleLeftovers(): Promise<void> {
  await Promise.all((await unsettled()).map(resettle));
}

function once(personId: string, work: () => Promise<Outcome>): Promise<Outcome> {
  const present = running.get(personId);
  if (present) return present;
  const fresh = work().finally(() => running.delete(personId));
  running.set(personId, fresh);
  return fresh;
}

// What the journal knows about the person since the ticket was made: an earlier sending whose end is not known
// must be cleared up before another, and one that succeeded meanwhile makes another one needless.
async function known({ personId, workspaceId, preparedAt }: Ticket): Promise<Outcome | null> {
  const newest = await newestFor(personId).catch(() => 'unreadable' as const);
  // An earlier sending might stand there: without knowing, nothing may be sent.
  if (newest === 'unreadable') return failed({ kind: 'not-recorded' });
  if (!newest) return null;
  if (isOpen(newest)) {
    const outcome = await finish({ ...newest, workspaceId: newest.workspaceId || workspaceId });
    return outcome.state === 'failed' && outcome.problem.kind === 'not-activated' ? null : outcome;
  }
  const since = (newest.settledAt ?? 0) >= preparedAt;
  return since && newest.outcome?.state !== 'failed' ? newest.outcome : null;
}

async function attempt(name: string, ticket: Ticket, from: Origin): Promise<Outcome> {
  const { personId, workspaceId, workspace } = ticket;
  const where = { workspaceId, ...(workspace && { workspace }) };
  const entry = { ticket: name, personId, name: ticket.name, ...where, from, at: Date.now() };
  try {
    await writeSending(entry);
  } catch {
    return failed({ kind: 'not-recorded' });
  }
  const { outcome, reference } = await send(workspaceId, personId);
  return conclude(entry, outcome, reference);
}

async function finish(entry: JournalEntry): Promise<Outcome> {
  const { workspaceId, personId, at } = entry;
  const times = Date.now() - at > LONG_AGO ? AT_ONCE : AFTER_DOUBT;
  return conclude(entry, await settle(workspaceId, personId, times, 'not-activated'));
}

type Entry = Pick<JournalEntry, 'ticket' | 'personId' | 'workspaceId'>;

async function conclude(
  { ticket, personId, workspaceId }: Entry,
  outcome: Outcome,
  reference?: string,
): Promise<Outcome> {
  // The truth is told even where it cannot be written down.
  await writeOutcome(ticket, outcome, reference)
    .then(dropOld)
    .catch(() => undefined);
  if (isOver(outcome)) await dropPerson(workspaceId, personId).catch(() => undefined);
  return outcome;
}

/** Whether the person is not eligible any more, so that their actions go. */
export function isOver(outcome: Outcome): boolean {
  if (outcome.state !== 'failed') return true;
  return ['gone', 'archived', 'not-eligible'].includes(outcome.problem.kind);
}
