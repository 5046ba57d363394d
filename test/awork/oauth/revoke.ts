import type { Call } from '../call.ts';
import { notFound } from '../errors.ts';
import { json } from '../users.ts';
import { revoke } from './grants.ts';
import { accountOf } from './state.ts';
import type { Grant } from './state.ts';

/** `GET /accounts/me/authorizedclients`: whom the caller lets act for them. */
export function authorizedClients(call: Call): Response {
  const { clients } = call.whole.oauth;
  const byClient = Map.groupBy(grantsOf(call), ({ clientId }) => clientId);
  return json(
    [...byClient].map(([clientId, grants]) => ({
      clientId,
      displayName: clients.get(clientId)?.name ?? null,
      scopes: grants[0]!.scope.split(' '),
      authorizedOn: new Date(Math.min(...grants.map(({ since }) => since))).toISOString(),
    })),
  );
}

/** `DELETE /accounts/me/authorizedclients/{clientId}`: one client may not act for the caller any more. */
export function revokeClient(call: Call, clientId: string): Response {
  const grants = grantsOf(call).filter((grant) => grant.clientId === clientId);
  return grants.length > 0 ? revokeAll(call, grants) : notFound('The client');
}

/** `DELETE /accounts/me/authorizedclients`: nobody may any more, whoever it is. */
export function revokeClients(call: Call): Response {
  return revokeAll(call, grantsOf(call));
}

function revokeAll({ whole }: Call, grants: Grant[]): Response {
  let revokedRefreshTokenCount = 0;
  for (const grant of grants) revokedRefreshTokenCount += revoke(whole, grant);
  const revokedClientCount = new Set(grants.map(({ clientId }) => clientId)).size;
  return json({ revokedClientCount, revokedRefreshTokenCount });
}

function grantsOf({ whole, key, state }: Call): Grant[] {
  const { oauth } = whole;
  const account = accountOf(oauth, key!.userId);
  const isHere = (grant: Grant) => grant.workspaceId === state.workspace.id;
  return oauth.grants.filter(
    (grant) => grant.account === account && (oauth.revokes === 'account' || isHere(grant)),
  );
}
