import * as oauth from 'oauth4webapi';
import { database } from '../database.ts';
import { OPTIONS, Refused, SCOPE } from './oauth.ts';
import { workspaces } from './vault.ts';

/** A client that awork has registered for this installation (RFC 7591). It has no secret. */
export interface OAuthClient {
  clientId: string;
  /** The address that awork may send people back to with it. */
  redirectUri: string;
}

/** awork has refused to register us: for the address that it would send people back to, or for another reason. */
export class NotRegistered extends Error {
  readonly why: 'redirect' | 'other';
  readonly description: string | null;

  constructor(why: NotRegistered['why'], description: string | null) {
    super('not registered');
    this.why = why;
    this.description = description;
  }
}

/**
 * A client that no workspace uses, registered if there is none: each workspace has one of its own, so that taking back
 * one access leaves the others alone. Throws `NotRegistered` or `Refused`.
 */
export async function clientFor(
  server: oauth.AuthorizationServer,
  redirectUri: string,
): Promise<OAuthClient & { isNew: boolean }> {
  const all = await (await database()).getAll('clients');
  const used = (await workspaces()).map(({ grant }) => grant?.clientId);
  const unused = all.find((one) => one.redirectUri === redirectUri && !used.includes(one.clientId));
  if (unused) return { ...unused, isNew: false };
  const client = { clientId: await register(server, redirectUri), redirectUri };
  await (await database()).put('clients', client);
  return { ...client, isNew: true };
}

async function register(server: oauth.AuthorizationServer, redirectUri: string): Promise<string> {
  const metadata = {
    redirect_uris: [redirectUri],
    client_name: 'Activate for awork',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    scope: SCOPE,
    application_type: 'native',
  };
  try {
    const response = await oauth.dynamicClientRegistrationRequest(server, metadata, OPTIONS);
    return (await oauth.processDynamicClientRegistrationResponse(response)).client_id;
  } catch (error) {
    throw toReason(error);
  }
}

function toReason(error: unknown): unknown {
  if (!(error instanceof Refused) || error.failure.kind !== 'refused') return error;
  const { status, code, description } = error.failure;
  if (status < 400 || status >= 500 || status === 429 || status === 403) return error;
  const isRedirect = /redirect/i.test(`${code} ${description}`);
  return new NotRegistered(isRedirect ? 'redirect' : 'other', description ?? code);
}

/** Forgets a client that awork does not know any more. */
export async function forgetClient(clientId: string): Promise<void> {
  await (await database()).delete('clients', clientId);
}
