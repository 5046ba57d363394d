import { activate, isOver, resettle } from './activate.ts';
import { isOpen, readEntry, type Origin } from './journal.ts';
import { countCommit } from './limits.ts';
import { failed, type Outcome } from './outcome.ts';
import { isUnspent, spend, type Asker } from './tickets.ts';
import type { Refreshing } from '../directory/directory.ts';

/** What is being committed in this worker, by ticket. */
const going = new Map<string, Promise<Outcome>>();

/** Spends a ticket and activates its person. A ticket that is spent already answers with how it ended. */
export function commit(
  name: string,
  asker: Asker,
  from: Origin,
  refreshing: Refreshing,
): Promise<Outcome> {
  const present = going.get(name);
  if (present) return present;
  const fresh = spendAndActivate(name, asker, from, refreshing).finally(() => going.delete(name));
  going.set(name, fresh);
  return fresh;
}

async function spendAndActivate(
  name: string,
  asker: Asker,
  from: Origin,
  { changed }: Refreshing,
): Promise<Outcome> {
  if (from === 'page' && (await isUnspent(name, asker))) {
    const seconds = await countCommit();
    if (seconds !== null) return failed({ kind: 'too-many', seconds });
  }
  const ticket = await spend(name, asker);
  if (!ticket) return ended(name);
  const outcome = await activate(name, ticket, from);
  if (isOver(outcome)) changed();
  return outcome;
}

/** What has become of a ticket, for an asker whose answer got lost: `unspent` means that nothing was sent. */
export async function status(
  name: string,
  asker: Asker,
  { changed }: Refreshing,
): Promise<Outcome | { state: 'unspent' }> {
  if (await isUnspent(name, asker)) return { state: 'unspent' };
  const outcome = await (going.get(name) ?? ended(name));
  if (isOver(outcome)) changed();
  return outcome;
}

// An outcome that could not be found out before is looked for again: that is what "Check again" does.
async function ended(name: string): Promise<Outcome> {
  const entry = await readEntry(name);
  if (!entry) return failed({ kind: 'expired' });
  return entry.outcome && !isOpen(entry) ? entry.outcome : resettle(entry);
}
