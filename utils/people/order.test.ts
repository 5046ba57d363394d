import { expect, it } from 'vitest';
import type { Person } from '../awork/people.ts';
import { inOrder } from './order.ts';

const listed = (name: string, deactivatedOn: string | null) => ({
  person: { name, deactivatedOn } as Person,
});
const ALL = [
  listed('Zoë', '2026-03-01T12:00:00Z'),
  listed('Özlem', null),
  listed('Person 10', '2026-09-01T12:00:00Z'),
  listed('anna', 'soon'),
  listed('Person 9', '2026-09-01T12:00:00Z'),
];
const names = (...how: ['name' | 'day', string]) =>
  inOrder(ALL, ...how).map(({ person }) => person.name);

it('sorts by name as the language does', () => {
  expect(names('name', 'de')).toEqual(['anna', 'Özlem', 'Person 9', 'Person 10', 'Zoë']);
  expect(names('name', 'sv').at(-1)).toBe('Özlem');
});

it('sorts by day, the newest first, then by name, and without a day last', () => {
  expect(names('day', 'de')).toEqual(['Person 9', 'Person 10', 'Zoë', 'anna', 'Özlem']);
});
