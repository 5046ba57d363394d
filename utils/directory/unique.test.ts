import { expect, it } from 'vitest';
import { ANNA, guidOf, newDeactivated } from '../../test/awork/index.ts';
import { toPerson } from '../awork/people.ts';
import { User } from '../awork/schemas.ts';
import { isDue, uniqueAmong, type Known } from './unique.ts';

const record = newDeactivated('2026-01-01T00:00:00Z', {
  id: ANNA,
  firstName: 'Anna',
  lastName: 'Schmidt',
});
const anna = toPerson(User.parse(record));
const known = (people: Known['people'], ids: string[] | null): Known => ({
  workspace: { id: guidOf('workspace'), signedOut: false } as Known['workspace'],
  people,
  bearers: ids && { at: Date.now(), names: new Map([['anna schmidt', ids]]) },
});

it('is the name of one who was there when all names were read', () => {
  const all = [known([anna], [ANNA]), known([], [])];
  expect(uniqueAmong(all)).toEqual(new Set([ANNA]));
  expect(all.some((one) => isDue(one, all))).toBe(false);
});

// The name was asked about then because of somebody who has gone since.
it('is not the name of one who came since, although it was asked about and nobody had it', () => {
  const all = [known([anna], []), known([], [])];
  expect(uniqueAmong(all)).toEqual(new Set());
  expect(isDue(all[0]!, all)).toBe(true);
});

it('is no name that was never asked about in one workspace', () => {
  expect(uniqueAmong([known([anna], [ANNA]), known([], null)])).toEqual(new Set());
});
