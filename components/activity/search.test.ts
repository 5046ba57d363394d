import { describe, expect, it } from 'vitest';
import { search } from './search.ts';
import type { Result, Told } from './told.ts';

const told = (name: string, result: Result, reference = '', workspace = 'Nordlicht'): Told => ({
  entry: {
    ...{ ticket: name, personId: name, name, workspaceId: 'w', from: 'page', at: 1 },
    ...{ outcome: null, settledAt: null },
  },
  ...{ result, workspace, reference, from: 'A page of awork', details: 'No seat is free.' },
});
const ALL = [
  told('Zoë Müller', 'activated', 'abc123'),
  told('Lena Größmann', 'notActivated', 'def456', 'Südwind'),
  told('Anna Schmidt', 'notKnown'),
];
const names = (words: string, result: Result | 'all' = 'all') =>
  search(ALL, { words, result }).map(({ entry }) => entry.name);

describe('a search of the activity', () => {
  it.each([
    ['', 3],
    ['zoe MULLER', 1],
    ['grossmann', 1],
    ['sudwind', 1],
    ['Def4', 1],
    ['müller südwind', 0],
    ['seat', 0],
  ])('for “%s” finds %i', (words, count) => {
    expect(names(words)).toHaveLength(count);
  });

  it('keeps to a result', () => {
    expect(names('', 'notKnown')).toEqual(['Anna Schmidt']);
    expect(names('zoe', 'notKnown')).toEqual([]);
  });
});
