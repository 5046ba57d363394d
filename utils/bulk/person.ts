import { activate } from '../activation/activate.ts';
import type { Outcome } from '../activation/outcome.ts';
import { examine, type Examined } from '../activation/prepare.ts';
import { newName, type Ticket } from '../activation/tickets.ts';
import type { Problem, ProblemKind } from '../awork/problems.ts';
import type { Row } from './job.ts';
import { pace, waitOr } from './pace.ts';
import { conclude, mark, mayGoOn, pauseFor, type Run } from './run.ts';

/** Requests for a person: their record, the one that activates, their record again. */
const EACH = 3;
/** When a record is read that cannot be, in milliseconds after the time before: one fault is no reason to stop. */
const TIMES = [0, 1_000, 3_000];
/** What may be one person's matter, or awork's at large; so many in a row stop everything. */
const ODD: ProblemKind[] = ['unexpected', 'refused', 'not-activated', 'still-deactivated'];
const IN_A_ROW = 3;

/** Activates one person, in their turn. Whoever could not be begun with waits on. */
export async function serve(run: Run, row: Row): Promise<void> {
  await pace.take(EACH, run.over.signal);
  if (!mayGoOn(run, row)) return pace.giveBack(EACH);
  // Who is activated while their record is on its way may still read as deactivated in it.
  const preparedAt = Date.now();
  const examined = await look(run, row);
  if (!examined.ok || !isFree(run, row)) pace.giveBack(EACH - 1);
  if (!examined.ok) {
    // Whose record was read last is not begun with: it may be no answer of awork (the page of a portal, say).
    const odd = oddity(run, examined.outcome);
    return odd ? pauseFor(run, odd) : conclude(run, row, examined.outcome);
  }
  if (isFree(run, row)) await send(run, row, { name: examined.person.name, preparedAt });
}

// Somebody else of the job may have met what stops them all, or was asked to wait, while the record was read.
function isFree(run: Run, row: Row): boolean {
  return mayGoOn(run, row) && pace.held() === 0;
}

async function look(run: Run, { workspaceId, personId }: Row): Promise<Examined> {
  let examined = await examine(workspaceId, personId, run);
  for (const time of TIMES.slice(1)) {
    if (!isUnreachable(examined) || run.over.signal.aborted) return examined;
    await waitOr(time, run.over.signal);
    examined = await examine(workspaceId, personId, run);
  }
  return examined;
}

function isUnreachable(examined: Examined): boolean {
  return !examined.ok && problemOf(examined.outcome)?.kind === 'unreachable';
}

function problemOf(outcome: Outcome): Problem | null {
  return outcome.state === 'failed' ? outcome.problem : null;
}

// What so many in a row have met, everybody after them would meet.
function oddity(run: Run, outcome: Outcome): Problem | null {
  const problem = problemOf(outcome);
  run.strange = problem && ODD.includes(problem.kind) ? run.strange + 1 : 0;
  return run.strange >= IN_A_ROW ? problem : null;
}

type About = Pick<Ticket, 'name' | 'preparedAt'>;

async function send(run: Run, row: Row, about: About): Promise<void> {
  const { personId, workspaceId } = row;
  const ticket = newName();
  await mark(run, row, { state: 'sending', ticket });
  // The admin may have cancelled while it was written.
  if (!isFree(run, row)) return mark(run, row, { state: 'waiting', ticket: null });
  const spent = { document: 'bulk', personId, workspaceId, ...about };
  const outcome = await activate(ticket, spent, 'bulk');
  const odd = oddity(run, outcome);
  await conclude(run, row, outcome);
  if (odd) await pauseFor(run, odd);
}
