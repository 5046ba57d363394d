import type { Matches } from '../../utils/people/search.ts';
import type { Listed } from './here.ts';

/** Those of the page, the others, and those who are found only if a letter is taken to be wrong. */
export type GroupName = 'here' | 'others' | 'similar';

export interface Group {
  name: GroupName;
  people: Listed[];
}

/** Divides who is to be shown into groups, none of them empty and nobody in two; without a search, that is all. */
export function groupsOf(
  all: readonly Listed[],
  here: ReadonlySet<string>,
  matches: Matches | null,
): Group[] {
  const found = matches ? matches.found.map((place) => all[place]!) : all;
  const similar = (matches?.similar ?? []).map((place) => all[place]!);
  const isHere = ({ person }: Listed) => here.has(person.id);
  const groups: Group[] = [
    { name: 'here', people: found.filter(isHere) },
    { name: 'others', people: found.filter((listed) => !isHere(listed)) },
    { name: 'similar', people: similar },
  ];
  return groups.filter(({ people }) => people.length > 0);
}

/** Whom "all" means: who matches as it was typed, and only where nobody does, who is similar. */
export function allOf(groups: readonly Group[]): Listed[] {
  const typed = groups.filter(({ name }) => name !== 'similar');
  return (typed.length > 0 ? typed : groups).flatMap(({ people }) => people);
}
