import { emailOf } from '../../person.ts';
import type { Person as User } from '../../person.ts';
import type { Person } from '../model.ts';

/** awork's own pages leave out archived and deleted people and its agents. */
export function isListed(user: User): boolean {
  return !user.isArchived && !user.deletedOn && !user.isAgent;
}

/** An awork user in the shape that the pages show. */
export function toPerson(user: User): Person {
  const { id, firstName, lastName, hasImage, isDeactivated, isExternal } = user;
  const email = emailOf(user) ?? '';
  return {
    id,
    name: `${firstName} ${lastName}`.trim() || email || 'No name',
    firstName,
    lastName,
    initials: initialsOf(firstName, lastName),
    position: user.position ?? '',
    email,
    phone: user.userContactInfos.find(({ type }) => type === 'phone')?.value ?? '',
    hasImage,
    isDeactivated,
    isExternal,
  };
}

function initialsOf(firstName: string, lastName: string): string {
  // By code point, so that a letter outside the basic plane stays whole.
  const letters = [firstName, lastName].map((part) => [...part.trim()][0] ?? '');
  return letters.join('').toUpperCase() || '?';
}
