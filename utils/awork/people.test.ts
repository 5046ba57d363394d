import { describe, expect, it } from 'vitest';
import { ANNA, newDeactivated, newPerson } from '../../test/awork/index.ts';
import { toPerson } from './people.ts';
import { User } from './schemas.ts';

const gone = (about: object) =>
  newDeactivated('2026-03-31T15:04:05Z', {
    id: ANNA,
    firstName: 'Anna',
    lastName: 'Schmidt',
    ...about,
  });
const read = (json: unknown) => toPerson(User.parse(json));

it('reads a whole record of awork', () => {
  expect(read(gone({ position: ' Product\tdesigner ' }))).toEqual({
    id: ANNA,
    name: 'Anna Schmidt',
    email: 'anna.schmidt@nordlicht.example',
    position: 'Product designer',
    deactivatedOn: '2026-03-31T15:04:05Z',
    standing: 'deactivated',
    hasImage: false,
  });
});

it('reads a record with nothing but what is needed', () => {
  expect(read({ id: ANNA.toUpperCase(), isDeactivated: true })).toMatchObject({
    id: ANNA,
    name: ANNA,
    email: null,
    standing: 'deactivated',
    hasImage: false,
  });
});

describe('the standing', () => {
  it.each([
    ['active', newPerson({ id: ANNA, firstName: 'A', lastName: 'B' })],
    ['deactivated', gone({})],
    ['archived', gone({ isArchived: true })],
    ['deleted', gone({ deletedOn: '2026-04-01T00:00:00Z' })],
    ['deleted', gone({ deletedOn: '2026-04-01T00:00:00Z', isArchived: true, isAgent: true })],
    ['external', gone({ isExternal: true })],
    ['agent', gone({ isAgent: true })],
    ['archived', gone({ isArchived: true, isDeactivated: false })],
  ])('is %s', (standing, user) => expect(read(user).standing).toBe(standing));
});

describe('the name', () => {
  it.each([
    ['Anna', { firstName: 'Anna', lastName: null }],
    ['Schmidt', { firstName: undefined, lastName: ' Schmidt ' }],
    ['x@y.example', { firstName: ' ', lastName: '\u202e', email: 'x@y.example' }],
    [ANNA, { firstName: '', lastName: '', userContactInfos: null }],
  ])('is %s', (name, about) => {
    expect(read(gone(about)).name).toBe(name);
  });
});

describe('a record', () => {
  it.each([
    ['no id', { isDeactivated: true }],
    ['an odd id', { id: 'me', isDeactivated: true }],
    ['no word on being deactivated', { id: ANNA }],
    ['a text for it', { id: ANNA, isDeactivated: 'true' }],
    ['a number for a name', { id: ANNA, isDeactivated: true, firstName: 5 }],
  ])('with %s is not taken', (_, json) => expect(User.safeParse(json).success).toBe(false));
});
