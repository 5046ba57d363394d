import { activate } from '../activation/activate.ts';
import { examine, type Examined } from '../activation/prepare.ts';
import { newName, type Ticket } from '../activation/tickets.ts';
import type { Problem } from '../awork/problems.ts';
import type { Row } from './job.ts';
import { pace, waitOr } from './pace.ts';
import { conclude, mark, mayGoOn, pauseFor, type Run } from './run.ts';

/** Requests for a person: their record, the one that activates, their record again. */
const EACH = 3;
/** When a record is read that cannot be, in milliseconds after the time before: one fault is no reason to stop. */
const TIMES = [0, 1_000, 3_000];
/** So many records in a row that cannot be understood stop everything. */
const ODD = 3;

/** Activates one person, in their turn. Whoever could not be begun with waits on. */
export async function serve(run: Run, row: Row): Promise<void> {
  await pace.take(EACH, run.over.signal);
  if (!mayGoOn(run, row)) return pace.giveBack(EACH);
  // Who is activated while their record is on its way may still read as deactivated in it.
  const preparedAt = Date.now();
  const examined = await look(run, row);
  if (!examined.ok || !isFree(run, row)) pace.giveBack(EACH - 1);
  const problem = problemOf(examined);
  run.strange = problem?.kind === 'unexpected' ? run.strange + 1 : 0;
  // One odd record is one person's matter; so many in a row are no answers of awork (the page of a portal, say).
  if (problem && run.strange >= ODD) return pauseFor(run, problem);
  if (!examined.ok) return conclude(run, row, examined.outcome);
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
  return problemOf(examined)?.kind === 'unreachable';
}

function problemOf(examined: Examined): Problem | null {
  return !examined.ok && examined.outcome.state === 'failed' ? examined.outcome.problem : null;
}

type About = Pick<Ticket, 'name' | 'preparedAt'>;

async function send(run: Run, row: Row, about: About): Promise<void> {
  const { personId, workspaceId } = row;
  const ticket = newName();
  await mark(run, row, { state: 'sending', ticket });
  // The admin may have cancelled while it was written.
  if (!isFree(run, row)) return mark(run, row, { state: 'waiting', ticket: null });
  const spent = { document: 'bulk', personId, workspaceId, ...about };
  await conclude(run, row, await activate(ticket, spent, 'bulk'));
}
