import type { Call } from './call.ts';
import { notFound } from './errors.ts';
import { accountOf } from './oauth/state.ts';
import { guidOf } from './person.ts';
import { personById } from './state.ts';
import { json } from './users.ts';

/** `GET /me` and `GET /users/me`: the user the key acts as, and the workspace. */
export function me({ state, whole, key }: Call): Response {
  const person = personById(state, key!.userId);
  if (!person) return notFound('The user of this token');
  const { id, name, url } = state.workspace;
  const accountId = guidOf(accountOf(whole.oauth, person.id));
  return json({ ...person, accountId, workspace: { id, name, url } });
}

/** `GET /me/permissions`: what the key may do. */
export function permissions({ key, state }: Call): Response {
  const { userId, rights } = key!;
  const userPermission = {
    userId,
    roleId: guidOf(rights),
    isGuest: false,
    isBlocked: false,
    projectRolesPermissions: [],
    ...RIGHTS[rights],
  };
  if (rights === 'member' && state.memberSees === 'self') userPermission.permissions = [];
  return json({ signature: 'bG9jYWwgc3RhbmQtaW4=', userPermission });
}

const RIGHTS = {
  admin: {
    isAdmin: true,
    permissions: [
      { feature: 'user-manage-config', accessLevels: ['read', 'write', 'delete'] },
      { feature: 'user-master-data', accessLevels: ['read', 'write'] },
    ],
  },
  member: {
    isAdmin: false,
    permissions: [{ feature: 'user-master-data', accessLevels: ['read'] }],
  },
  'unknown-shape': { permissions: [{ feature: 'umc', accessLevels: ['x7'] }] },
};
