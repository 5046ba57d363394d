import { expect, it } from 'vitest';
import { Permissions } from '../awork/schemas.ts';
import { mayActivate } from './permission.ts';

const rights = (userPermission: object) =>
  mayActivate(Permissions.safeParse({ userPermission }).data ?? null);
const one = (feature: string, ...accessLevels: string[]) => ({
  isAdmin: false,
  permissions: [{ feature, accessLevels }],
});

it.each([
  ['yes', { isAdmin: true }],
  ['yes', { isAdmin: true, permissions: [] }],
  ['yes', one('user-manage-config', 'read', 'write')],
  ['yes', one('User-Manage-Config', 'Manage')],
  ['no', one('user-manage-config', 'read')],
  ['no', one('user-manage-config')],
  ['no', one('user-master-data', 'read', 'write')],
  ['unknown', one('pmd', 'write')],
  ['unknown', one('umc', 'x7')],
  ['unknown', { isAdmin: false, permissions: [] }],
  ['unknown', { isAdmin: false }],
  ['unknown', {}],
  ['unknown', { permissions: 'all' }],
  ['unknown', { isAdmin: 'true' }],
])('%s for %j', (answer, permission) => expect(rights(permission)).toBe(answer));

it('takes an answer in no known shape for "unknown"', () => {
  expect(mayActivate(null)).toBe('unknown');
});
