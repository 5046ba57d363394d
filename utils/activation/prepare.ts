import { workspaces } from '../access/vault.ts';
import type { Person } from '../awork/people.ts';
import type { Problem } from '../awork/problems.ts';
import { dropPerson, findPerson, type Refreshing } from '../directory/directory.ts';
import { failed, type Outcome } from './outcome.ts';
import { obstacle, readRecord } from './record.ts';
import { issue, type Asker } from './tickets.ts';

/** What an asker needs to go on: the ticket, and whom awork's own record says that it is for. */
export type Prepared =
  { ok: true; ticket: string; person: Person; workspace: string } | { ok: false; outcome: Outcome };

const cannot = (problem: Problem) => ({ ok: false as const, outcome: failed(problem) });

/**
 * Looks during the grace whether an activation could work, so that what can fail fails before anything is
 * sent, and gives a one-time ticket for it.
 */
export async function prepare(
  personId: string,
  asker: Asker,
  refreshing: Refreshing,
): Promise<Prepared> {
  const found = await findPerson(personId, refreshing);
  if (!found) {
    const connected = (await workspaces()).length > 0;
    return cannot({ kind: connected ? 'not-eligible' : 'not-connected' });
  }
  const { workspace } = found;
  // Who is activated while their record is on its way may still read as deactivated in it.
  const preparedAt = Date.now();
  const examined = await examine(workspace.id, personId, refreshing);
  if (!examined.ok) return examined;
  const { person } = examined;
  const where = { workspaceId: workspace.id, workspace: workspace.name };
  const ticket = await issue({ ...asker, personId, name: person.name, ...where }, preparedAt);
  return { ok: true, ticket, person, workspace: workspace.name };
}

/** Whom awork's own record says that it is, when they can be activated; else what is to be told of them. */
export type Examined = { ok: true; person: Person } | { ok: false; outcome: Outcome };

/** Looks whether a person of a connected workspace could be activated: one request. Who is not eligible leaves the directory. */
export async function examine(
  workspaceId: string,
  personId: string,
  refreshing: Refreshing,
): Promise<Examined> {
  const workspace = (await workspaces()).find(({ id }) => id === workspaceId);
  if (workspace?.signedOut) return cannot({ kind: 'signed-out' });
  if (workspace?.mayActivate === 'no') return cannot({ kind: 'not-allowed' });

  const record = await readRecord(workspaceId, personId);
  if (!record.ok) {
    if (record.problem.kind === 'gone') await drop(workspaceId, personId, refreshing);
    return cannot(record.problem);
  }
  const { person } = record;
  const problem = obstacle(person);
  if (problem || person.standing === 'active') {
    await drop(workspaceId, personId, refreshing);
    return problem ? cannot(problem) : { ok: false, outcome: { state: 'already-active' } };
  }
  return { ok: true, person };
}

async function drop(workspaceId: string, personId: string, { changed }: Refreshing): Promise<void> {
  await dropPerson(workspaceId, personId);
  changed();
}
