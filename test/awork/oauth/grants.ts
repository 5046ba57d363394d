import { personById, workspacesOf } from '../state.ts';
import type { AworkState } from '../state.ts';
import { accountOf } from './state.ts';
import type { Code, Grant } from './state.ts';
import { newToken } from './token-text.ts';

/** What a grant is worth to its client, as the token endpoint says it (RFC 6749, section 5.1). */
export interface Tokens {
  access_token: string;
  token_type: 'Bearer';
  /** In seconds. */
  expires_in: number;
  refresh_token?: string;
  scope: string;
}

/** Makes a grant out of what the person has allowed. */
export function newGrant({ oauth }: AworkState, code: Code): Grant {
  const { clientId, workspaceId, member, scope } = code;
  const account = accountOf(oauth, member.userId);
  const since = Date.now();
  const grant = { clientId, account, workspaceId, member, scope, since, accessTokens: [] };
  oauth.grants.push(grant);
  return grant;
}

/** Gives out the next pair of tokens of a grant; the access token works in the workspace of the grant only. */
export function issue(whole: AworkState, grant: Grant): Tokens {
  const { oauth } = whole;
  const access = newToken('access');
  const { userId, rights } = grant.member;
  const place = workspacesOf(whole).find(({ workspace }) => workspace.id === grant.workspaceId)!;
  const person = personById(place, userId);
  const name = person ? `${person.firstName} ${person.lastName}` : userId;
  const endsAt = Date.now() + oauth.accessLife * 1000;
  place.keys.set(access, { name, userId, rights, endsAt });
  grant.accessTokens.push(access);
  return {
    access_token: access,
    token_type: 'Bearer',
    expires_in: oauth.accessLife,
    ...refreshFor(whole, grant),
    scope: grant.scope,
  };
}

function refreshFor({ oauth }: AworkState, grant: Grant): { refresh_token?: string } {
  if (!grant.scope.split(' ').includes('offline_access')) return {};
  const refresh = newToken('refresh');
  const endsAt = Date.now() + oauth.refreshLife * 1000;
  oauth.refreshTokens.set(refresh, { grant, endsAt, isUsed: false });
  return { refresh_token: refresh };
}

/** Ends a grant and all its tokens. Says how many refresh tokens could still have been used. */
export function revoke(whole: AworkState, grant: Grant): number {
  const { oauth } = whole;
  for (const { keys } of workspacesOf(whole)) {
    for (const token of grant.accessTokens) keys.delete(token);
  }
  oauth.grants = oauth.grants.filter((one) => one !== grant);
  const refreshTokens = [...oauth.refreshTokens].filter(([, one]) => one.grant === grant);
  for (const [token] of refreshTokens) oauth.refreshTokens.delete(token);
  return refreshTokens.filter(([, one]) => !one.isUsed && one.endsAt > Date.now()).length;
}

/** Ends the time of all access tokens given out so far. */
export function expireAccess(whole: AworkState): void {
  for (const { keys } of workspacesOf(whole)) {
    for (const key of keys.values()) if (key.endsAt !== undefined) key.endsAt = Date.now();
  }
}

/** Ends the time of all refresh tokens given out so far. */
export function expireRefresh({ oauth }: AworkState): void {
  for (const token of oauth.refreshTokens.values()) token.endsAt = Date.now();
}
