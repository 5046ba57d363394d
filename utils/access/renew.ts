import * as oauth from 'oauth4webapi';
import { toProblem, type Problem } from '../awork/problems.ts';
import { OPTIONS, Refused, serverOf } from './oauth.ts';
import { isConnected, replace, unlock, update, type Credentials } from './vault.ts';
import type { Grant } from './workspace.ts';

/** A token to reach a workspace with, or why there is none. */
export type Access = { ok: true; token: string } | { ok: false; problem: Problem };

const cannot = (problem: Problem): Access => ({ ok: false, problem });

/** Why there are no credentials: the workspace was disconnected meanwhile, or its record cannot be opened. */
export async function noAccess(workspaceId: string): Promise<Access> {
  return cannot({ kind: (await isConnected(workspaceId)) ? 'damaged' : 'disconnected' });
}

/**
 * Gets the token that comes after `old`. Refresh tokens are good for one use, so one at a time renews, in the worker as
 * in our own pages, and whoever comes second gets what the first has got. The new pair is stored before it is used;
 * should the browser stop in between, awork refuses the next renewal, and the workspace counts as signed out.
 */
export function renew(workspaceId: string, old: string): Promise<Access> {
  return navigator.locks.request(`renew:${workspaceId}`, async () => {
    const unlocked = await unlock(workspaceId);
    if (!unlocked) return noAccess(workspaceId);
    const { workspace, credentials } = unlocked;
    if (credentials.token !== old) return { ok: true, token: credentials.token };
    if (workspace.signedOut) return cannot({ kind: 'signed-out' });
    const fresh = await refresh(workspace.grant, credentials.refreshToken);
    if (!fresh.ok) {
      if (fresh.problem.kind === 'signed-out') await update(workspaceId, { signedOut: true }, old);
      return fresh;
    }
    const { next, grant } = fresh;
    const stored = await replace(workspaceId, old, next, { grant }).catch(() => null);
    if (stored === null) return cannot({ kind: 'not-recorded' });
    return stored ? { ok: true, token: next.token } : noAccess(workspaceId);
  });
}

type Fresh = { ok: true; next: Credentials; grant: Grant } | { ok: false; problem: Problem };

async function refresh(grant: Grant | undefined, refreshToken: string | undefined): Promise<Fresh> {
  if (!grant || !refreshToken) return { ok: false, problem: { kind: 'signed-out' } };
  const { clientId, tokenEndpoint } = grant;
  const [server, client] = [serverOf(tokenEndpoint), { client_id: clientId }];
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      OPTIONS,
    );
    const tokens = await oauth.processRefreshTokenResponse(server, client, response);
    return { ok: true, ...toGrant({ refresh_token: refreshToken, ...tokens }, grant) };
  } catch (error) {
    return { ok: false, problem: toRefusal(error) };
  }
}

/** What is stored of the tokens that awork has given just now. */
export function toGrant(
  tokens: Pick<oauth.TokenEndpointResponse, 'access_token' | 'refresh_token' | 'expires_in'>,
  { clientId, tokenEndpoint }: Pick<Grant, 'clientId' | 'tokenEndpoint'>,
): { next: Credentials; grant: Grant } {
  const { access_token: token, refresh_token: refreshToken, expires_in: life } = tokens;
  const renewedAt = Date.now();
  const endsAt = life === undefined ? null : renewedAt + life * 1000;
  return {
    next: { token, ...(refreshToken && { refreshToken }) },
    grant: { clientId, tokenEndpoint, renewedAt, endsAt },
  };
}

// Whatever awork has against a renewal that we ask for in the right form, it does not accept the refresh token.
function toRefusal(error: unknown): Problem {
  if (!(error instanceof Refused)) return { kind: 'unexpected' };
  const { failure } = error;
  const isOver = failure.kind === 'refused' && (failure.status === 400 || failure.status === 401);
  return isOver ? { kind: 'signed-out' } : toProblem(failure);
}
