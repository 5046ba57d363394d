import { describe, expect, it } from 'vitest';
import type { Person } from '../../utils/awork/people.ts';
import type { Directory } from '../../utils/directory/directory.ts';
import { countAll, listHere, steady } from './here.ts';

const person = (id: string): Person => ({
  id,
  name: `Person ${id}`,
  email: null,
  position: null,
  deactivatedOn: null,
  standing: 'deactivated',
  hasImage: false,
});

const directory = (name: string, ids: string[], signedOut = false): Directory => ({
  workspace: {
    id: name,
    name,
    url: null,
    owner: { id: 'owner', name: 'Owner' },
    kind: 'api-key',
    keep: false,
    mayActivate: 'yes',
    checkedAt: 0,
    signedOut,
  },
  people: ids.map(person),
  at: 0,
  problem: null,
});

describe('the people of a page', () => {
  const north = directory('north', ['a', 'b']);
  const south = directory('south', ['c']);
  const ids = (directories: Directory[], here: string[]) =>
    listHere(directories, here).map((listed) => listed.person.id);

  it('are those of the directories, in the order of the page, each once', () => {
    expect(ids([north, south], ['c', 'x', 'a', 'c'])).toEqual(['c', 'a']);
  });

  it('have their workspace named only where there are several', () => {
    expect(listHere([north], ['a'])[0]?.workspace).toBeNull();
    expect(listHere([north, south], ['a'])[0]?.workspace).toBe('north');
  });

  it('are neither shown nor counted while their workspace is signed out', () => {
    const out = directory('out', ['d'], true);
    expect(ids([north, out], ['d'])).toEqual([]);
    expect(countAll([north, south, out])).toBe(3);
  });

  it('keep their places, and stay once something was begun with them', () => {
    const before = listHere([north, south], ['a', 'b', 'c']);
    const begun = listHere([north], ['a']);
    const shown = (listed: string[]) =>
      steady(before, listHere([north, south], listed), begun).map((each) => each.person.id);
    expect(shown(['c', 'b'])).toEqual(['a', 'b', 'c']);
    expect(shown(['b'])).toEqual(['a', 'b']);
    expect(steady([], before, []).map((each) => each.person.id)).toEqual(['a', 'b', 'c']);
  });
});
