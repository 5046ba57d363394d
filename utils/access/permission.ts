import type { Permissions } from '../awork/schemas.ts';

const FEATURE = 'user-manage-config';
const LEVELS = ['write', 'manage'];

// awork's description shows short names ("pmd") where its access rules use long ones, so only a list that
// holds at least one long name is taken as the whole truth.
const LONG_NAME = /^[a-z]+-[a-z]+/;

/**
 * Whether a person may activate users: admins may, and whoever may write `user-manage-config` (awork's
 * permission for `POST /users/{userId}/activate`). `unknown` where the answer has a shape that we do not know:
 * then awork decides at the first try.
 */
export function mayActivate(answer: Permissions | null): 'yes' | 'no' | 'unknown' {
  if (!answer) return 'unknown';
  const { isAdmin, permissions } = answer.userPermission;
  if (isAdmin) return 'yes';
  const features = (permissions ?? []).map(({ feature, accessLevels }) => ({
    name: feature.toLowerCase(),
    levels: (accessLevels ?? []).map((level) => level.toLowerCase()),
  }));
  const right = features.find(({ name }) => name === FEATURE);
  if (right) return right.levels.some((level) => LEVELS.includes(level)) ? 'yes' : 'no';
  return features.some(({ name }) => LONG_NAME.test(name)) ? 'no' : 'unknown';
}
