import type { Workspace } from '../access/workspace.ts';
import type { Person } from '../awork/people.ts';
import { nameKey, type Named } from './everyone.ts';
import type { Bearers } from './name-store.ts';

const FRESH = 30 * 60_000;
const AFTER_FAILURE = 5 * 60_000;

/** A connected workspace, who is eligible there, and what is known of the names there. */
export interface Known {
  workspace: Workspace;
  /** Null when the directory was never read. */
  people: Person[] | null;
  bearers: Bearers | null;
}

/**
 * The ids of the eligible people whose name nobody else has, in any connected workspace: a page shows one of
 * them, and it is not known which. Whoever was not there when the names were read is not among them, and
 * nobody is as long as the names of one workspace are not known.
 */
export function uniqueAmong(all: Known[]): Set<string> {
  const people = everybody(all);
  const sharing = Map.groupBy(people, ({ key }) => key);
  const isUnique = ({ id, key }: Named) => {
    if (sharing.get(key)?.some((other) => other.id !== id)) return false;
    // A workspace where nobody has asked about the name yet gives `undefined`, which is not this person.
    const bearing = all.flatMap(({ bearers }) => bearers?.names?.get(key));
    return bearing.includes(id) && bearing.every((bearer) => bearer === id);
  };
  return new Set(people.filter(isUnique).map(({ id }) => id));
}

/** Whether the names of a workspace have to be read: never yet, too long ago, or somebody has come since. */
export function isDue({ workspace, people, bearers }: Known, all: Known[]): boolean {
  const asked = everybody(all);
  if (workspace.signedOut || !people || asked.length === 0) return false;
  if (!bearers || !isWithin(bearers.at, bearers.names ? FRESH : AFTER_FAILURE)) return true;
  const { names } = bearers;
  if (!names) return false;
  return (
    asked.some(({ key }) => !names.has(key)) ||
    keyed(people).some(({ id, key }) => !names.get(key)?.includes(id))
  );
}

/** Who bears the names that are asked about, in a workspace where these eligible people are and everyone is known. */
export function bearersAmong(
  everyone: Named[],
  people: Person[],
  all: Known[],
): Map<string, string[]> {
  const names = new Map(everybody(all).map(({ key }) => [key, new Set<string>()]));
  // An eligible person whom awork's list lacks would count as not judged, and the list be read again and again.
  for (const { id, key } of [...everyone, ...keyed(people)]) names.get(key)?.add(id);
  return new Map([...names].map(([key, ids]) => [key, [...ids]]));
}

function everybody(all: Known[]): Named[] {
  return all.flatMap(({ people }) => keyed(people ?? []));
}

function keyed(people: Person[]): Named[] {
  return people.map(({ id, name }) => ({ id, key: nameKey(name) }));
}

// A clock that was set back makes an answer look as if it came from the future: that is too old as well.
function isWithin(at: number, span: number): boolean {
  const age = Date.now() - at;
  return age >= 0 && age <= span;
}
