import { randomBytes } from 'node:crypto';

/** A secret that nobody can guess, with a mark that tests can search for wherever no secret may turn up. */
export function newToken(kind: 'access' | 'refresh' | 'code'): string {
  return `local-awork-${kind}-${randomBytes(24).toString('base64url')}`;
}
