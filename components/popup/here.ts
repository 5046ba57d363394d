import type { Person } from '../../utils/awork/people.ts';
import type { Directory } from '../../utils/directory/directory.ts';

/** A person as the popup shows them. */
export interface Listed {
  person: Person;
  /** Named only where several workspaces are connected. */
  workspace: string | null;
}

/** Everybody who can be activated, each once. */
export function listAll(directories: Directory[]): Listed[] {
  const known = new Map<string, Listed>();
  for (const { people, workspace } of reachable(directories)) {
    const name = directories.length > 1 ? workspace.name : null;
    for (const person of people) known.set(person.id, { person, workspace: name });
  }
  return [...known.values()];
}

/** The people of the page that can be activated, in the order of the page, each once. */
export function listHere(directories: Directory[], ids: readonly string[]): Listed[] {
  const known = new Map(listAll(directories).map((listed) => [listed.person.id, listed]));
  return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
}

/** Who stays although they have left the directory: something was begun with them, and its end is shown. */
export function withBegun(all: Listed[], begun: readonly Listed[]): Listed[] {
  const hasLeft = (id: string) => all.every(({ person }) => person.id !== id);
  return [...all, ...begun.filter(({ person }) => hasLeft(person.id))];
}

// awork would refuse whatever is asked for a workspace that is signed out.
function reachable(directories: Directory[]): Directory[] {
  return directories.filter(({ workspace }) => !workspace.signedOut);
}
