import { describe, expect, it } from 'vitest';
import type { Person } from '../../utils/awork/people.ts';
import type { Directory } from '../../utils/directory/directory.ts';
import { listAll, listHere, withBegun } from './here.ts';

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

  it('are neither shown nor listed while their workspace is signed out', () => {
    const out = directory('out', ['d'], true);
    expect(ids([north, out], ['d'])).toEqual([]);
    expect(listAll([north, south, out])).toHaveLength(3);
  });

  it('stay once something was begun with them', () => {
    const begun = listHere([north], ['a', 'b']);
    const left = withBegun(listAll([directory('north', ['b', 'e'])]), begun);
    expect(left.map(({ person }) => person.id)).toEqual(['b', 'e', 'a']);
  });
});
