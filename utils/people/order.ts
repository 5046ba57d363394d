import type { Person } from '../awork/people.ts';

/** By what a list of people is sorted. */
export type Order = 'name' | 'day';

/** Sorts by name as the language does it, or by the day of deactivation, the newest first; without a day comes last. */
export function inOrder<T extends { person: Person }>(
  listed: T[],
  order: Order,
  language: string,
): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byName = listed.toSorted((one, other) => compare(one.person.name, other.person.name));
  if (order === 'name') return byName;
  const time = new Map(byName.map((each) => [each, timeOf(each.person)]));
  return byName.sort((one, other) => time.get(other)! - time.get(one)!);
}

// A date that is none is as good as no date, and must not upset the sorting.
function timeOf({ deactivatedOn }: Person): number {
  const time = Date.parse(deactivatedOn ?? '');
  return Number.isNaN(time) ? 0 : time;
}
