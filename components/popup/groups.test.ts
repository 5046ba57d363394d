import { expect, it } from 'vitest';
import type { Person } from '../../utils/awork/people.ts';
import { allOf, groupsOf, type Group } from './groups.ts';

const ALL = ['a', 'b', 'c', 'd'].map((id) => ({ person: { id } as Person, workspace: null }));
const ids = (groups: Group[]) =>
  groups.map(({ name, people }) => `${name} ${people.map(({ person }) => person.id).join('')}`);

it('are the people of the page, and then everybody else once', () => {
  expect(ids(groupsOf(ALL, new Set(['d', 'b', 'x']), null))).toEqual(['here bd', 'others ac']);
  expect(ids(groupsOf(ALL, new Set(), null))).toEqual(['others abcd']);
  expect(groupsOf([], new Set(), null)).toEqual([]);
});

it('are of those who match, best first, and who is similar comes last', () => {
  const groups = groupsOf(ALL, new Set(['b']), { found: [2, 1, 0], similar: [3] });
  expect(ids(groups)).toEqual(['here b', 'others ca', 'similar d']);
  expect(allOf(groups).map(({ person }) => person.id)).toEqual(['b', 'c', 'a']);
});

it('mean those who are similar by "all" only where nobody matches', () => {
  const groups = groupsOf(ALL, new Set(['b']), { found: [], similar: [3, 1] });
  expect(ids(groups)).toEqual(['similar db']);
  expect(allOf(groups)).toHaveLength(2);
});
