import type { Person } from '../../utils/awork/people.ts';
import type { Directory } from '../../utils/directory/directory.ts';

/** A person as the popup shows them. */
export interface Listed {
  person: Person;
  /** Named only where several workspaces are connected. */
  workspace: string | null;
}

/** The people of the page that can be activated, in the order of the page, each once. */
export function listHere(directories: Directory[], ids: readonly string[]): Listed[] {
  const several = directories.length > 1;
  const known = new Map(
    reachable(directories).flatMap(({ people, workspace }) =>
      people.map((person): [string, Listed] => [
        person.id,
        { person, workspace: several ? workspace.name : null },
      ]),
    ),
  );
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** How many people can be activated in all. */
export function countAll(directories: Directory[]): number {
  return reachable(directories).reduce((sum, { people }) => sum + people.length, 0);
}

/**
 * What to show now, after what was shown before: people keep their places, so that no button moves under the
 * pointer, and stay once something was begun with them, although they have left the directory.
 */
export function steady(
  before: readonly Listed[],
  listed: readonly Listed[],
  begun: readonly Listed[],
): Listed[] {
  const known = new Map([...begun, ...listed].map((each) => [each.person.id, each]));
  const shown = before.flatMap(({ person }) => known.get(person.id) ?? []);
  const places = new Set(shown.map(({ person }) => person.id));
  return [...shown, ...[...known.values()].filter(({ person }) => !places.has(person.id))];
}

// awork would refuse whatever is asked for a workspace that is signed out.
function reachable(directories: Directory[]): Directory[] {
  return directories.filter(({ workspace }) => !workspace.signedOut);
}
