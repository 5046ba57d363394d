import type { Person } from '../awork/people.ts';

/** By what a list of people is sorted. */
export type Order = 'name' | 'day';

/** How a language orders people by their names; of those with the same one, whoever came first stays so. */
export function byName(language: string): (one: Named, other: Named) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (one, other) => compare(one.name, other.name);
}

type Named = Pick<Person, 'name'>;

/** Sorts by name as the language does it, or by the day of deactivation, the newest first; without a day comes last. */
export function inOrder<T extends { person: Person }>(
  listed: T[],
  order: Order,
  language: string,
): T[] {
  const compare = byName(language);
  const named = listed.toSorted((one, other) => compare(one.person, other.person));
  if (order === 'name') return named;
  const time = new Map(named.map((each) => [each, timeOf(each.person)]));
  return named.sort((one, other) => time.get(other)! - time.get(one)!);
}

// A date that is none is as good as no date, and must not upset the sorting.
function timeOf({ deactivatedOn }: Person): number {
  const time = Date.parse(deactivatedOn ?? '');
  return Number.isNaN(time) ? 0 : time;
}
