import type { User } from './schemas.ts';
import { tidy } from './tidy.ts';

/** What awork's record says of a person. Only `deactivated` makes them eligible for activating. */
export type Standing = 'active' | 'deactivated' | 'archived' | 'deleted' | 'external' | 'agent';

/** A user of awork as the extension keeps them: the name is never empty, texts are tidied. */
export interface Person {
  id: string;
  name: string;
  email: string | null;
  position: string | null;
  /** ISO date and time, as awork gives it. */
  deactivatedOn: string | null;
  standing: Standing;
  /** Whether awork has a picture of them. */
  hasImage: boolean;
}

/** Brings awork's record into our own shape. */
export function toPerson(user: User): Person {
  const email = tidy(user.userContactInfos?.find((info) => info.type === 'email')?.value);
  const name = tidy(`${user.firstName ?? ''} ${user.lastName ?? ''}`);
  return {
    id: user.id,
    name: name ?? email ?? user.id,
    email,
    position: tidy(user.position),
    deactivatedOn: user.deactivatedOn ?? null,
    standing: standingOf(user),
    hasImage: user.hasImage ?? false,
  };
}

// An archived or deleted person is often deactivated too, and activating would not bring them back:
// so what excludes a person comes first.
function standingOf(user: User): Standing {
  if (user.deletedOn) return 'deleted';
  if (user.isArchived) return 'archived';
  if (user.isExternal) return 'external';
  if (user.isAgent) return 'agent';
  return user.isDeactivated ? 'deactivated' : 'active';
}
