import { ask } from '../../utils/ask.ts';
import type { Outcome } from '../../utils/activation/outcome.ts';
import type { Problem } from '../../utils/awork/problems.ts';

/** How an activation from this popup ended; a ticket is there where it may have been sent. */
export type Ended =
  | { state: 'activated' | 'already-active' }
  | { state: 'failed'; problem: Problem; ticket: string | null };

const nothingSent: Ended = { state: 'failed', problem: { kind: 'expired' }, ticket: null };

// A ticket is good only for the document that asked for it, and this popup is one.
const document = crypto.randomUUID();

/** Activates one person after a deliberate yes; a popup never waits out the grace. */
export async function activate(personId: string): Promise<Ended> {
  const prepared = await ask('prepare', { personId, document }).catch(() => null);
  if (!prepared) return nothingSent;
  if (!prepared.ok) return toEnded(prepared.outcome, null);
  const { ticket } = prepared;
  return ask('commit', { ticket, document }).then(
    (outcome) => toEnded(outcome, ticket),
    () => unknown(ticket),
  );
}

/** Looks for what has become of an activation whose end could not be found out. Sends nothing. */
export async function checkAgain(ticket: string): Promise<Ended> {
  const found = await ask('status', { ticket, document }).catch(() => null);
  if (!found) return unknown(ticket);
  return found.state === 'unspent' ? nothingSent : toEnded(found, ticket);
}

// An answer that got lost says nothing about whether awork got it.
const unknown = (ticket: string): Ended => ({
  state: 'failed',
  problem: { kind: 'unknown' },
  ticket,
});

function toEnded(outcome: Outcome, ticket: string | null): Ended {
  return outcome.state === 'failed' ? { ...outcome, ticket } : outcome;
}
