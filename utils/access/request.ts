import { callAwork, type Answer, type Authorize, type Call } from '../awork/client.ts';
import { Me } from '../awork/schemas.ts';
import type { Problem } from '../awork/problems.ts';
import { mayUse } from './allowed.ts';
import { token, update, workspaces } from './vault.ts';

/** An `Authorize` that sends a token as a bearer. */
export function bearer(secret: string): Authorize {
  return (headers) => {
    headers.set('Authorization', `Bearer ${secret}`);
  };
}

/**
 * Sends a request with the credentials of a connected workspace. Null, and nothing is sent, when it has none that
 * can be opened: `noAccess` says why.
 */
export async function request<T>(workspaceId: string, call: Call<T>): Promise<Answer<T> | null> {
  const secret = await token(workspaceId);
  return secret === null ? null : callAwork(bearer(secret), call);
}

/** Why there are no credentials: the workspace is gone, a policy forbids them, or its record cannot be opened. */
export async function noAccess(workspaceId: string): Promise<Problem> {
  const workspace = (await workspaces()).find(({ id }) => id === workspaceId);
  if (!workspace) return { kind: 'disconnected' };
  return { kind: (await mayUse(workspace)) ? 'damaged' : 'keys-forbidden' };
}

/**
 * Tells the two meanings of awork's 401 apart: when `GET /me` works, the person is signed in and lacks the
 * right; when it is refused as well, the access has ended, which is remembered for the workspace.
 */
export async function explain401(workspaceId: string): Promise<Problem> {
  const secret = await token(workspaceId);
  if (secret === null) return noAccess(workspaceId);
  const me = await callAwork(bearer(secret), {
    path: '/me',
    read: (json) => Me.parse(json),
    timeout: 4_000,
  });
  if (me.ok) return { kind: 'not-allowed' };
  const refused = me.failure.kind === 'refused' && me.failure.status === 401;
  if (!refused) return { kind: 'unreachable' };
  await update(workspaceId, { signedOut: true }, secret);
  return { kind: 'signed-out' };
}
