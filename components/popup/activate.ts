import type { Outcome } from '../../utils/activation/outcome.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import * as steps from '../../utils/steps.ts';

/** How an activation from this popup ended; a ticket is there where it may have been sent. */
export type Ended =
  | { state: 'activated' | 'already-active' }
  | { state: 'failed'; problem: Problem; ticket: string | null };

/** Activates one person after a deliberate yes; a popup never waits out the grace. */
export async function activate(personId: string): Promise<Ended> {
  const prepared = await steps.prepare(personId);
  if (!prepared.ok) return toEnded(prepared.outcome, null);
  return toEnded(await steps.commit(prepared.ticket), prepared.ticket);
}

/** Looks for what has become of an activation whose end could not be found out. Sends nothing. */
export async function checkAgain(ticket: string): Promise<Ended> {
  return toEnded(await steps.checkAgain(ticket), ticket);
}

function toEnded(outcome: Outcome, ticket: string | null): Ended {
  return outcome.state === 'failed' ? { ...outcome, ticket } : outcome;
}
