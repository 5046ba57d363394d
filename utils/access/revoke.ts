import { callAwork } from '../awork/client.ts';
import { bearer } from './bearer.ts';
import { accessTo } from './request.ts';
import { workspaces } from './vault.ts';

/**
 * What has become of an access at awork: taken back; not, since awork could not be told; ended by awork before; or left
 * to the admin, since an API key can only be deleted in awork itself.
 */
export type Revoked = 'revoked' | 'not-revoked' | 'ended' | 'by-hand';

/**
 * Has awork forget that this workspace was signed in to (`DELETE /accounts/me/authorizedclients/{clientId}`), which
 * ends the tokens of our client and of no other.
 */
export async function revoke(workspaceId: string): Promise<Revoked> {
  const workspace = (await workspaces()).find(({ id }) => id === workspaceId);
  if (!workspace) return 'ended';
  if (!workspace.grant) return 'by-hand';
  if (workspace.signedOut) return 'ended';
  const access = await accessTo(workspaceId);
  const revoked = access.ok && (await revokeWith(access.token, workspace.grant.clientId));
  return revoked ? 'revoked' : 'not-revoked';
}

/** The same with a token that is not stored. Whether awork has none of ours any more. */
export async function revokeWith(token: string, clientId: string): Promise<boolean> {
  // Without an id, awork would take the access of all apps back.
  if (!clientId) return false;
  const path = `/accounts/me/authorizedclients/${encodeURIComponent(clientId)}`;
  const answer = await callAwork(bearer(token), { method: 'DELETE', path });
  if (answer.ok) return true;
  return answer.failure.kind === 'refused' && answer.failure.status === 404;
}
