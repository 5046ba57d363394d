import * as oauth from 'oauth4webapi';
import { fetchAwork } from '../awork/client.ts';
import type { Failure } from '../awork/failures.ts';
import { API } from '../awork/hosts.ts';

/** What we ask awork for: awork has no finer scopes, and the second one gives a refresh token. */
export const SCOPE = 'full_access offline_access';

/**
 * In milliseconds. A click may have to wait for a renewal; but one whose answer comes too late has cost the refresh
 * token, and the admin has to sign in again.
 */
const TIMEOUT = 10_000;

/** A request to the authorization server that was not answered with success. */
export class Refused extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super('refused');
    this.failure = failure;
  }
}

/** Has the library send its requests in the one way that we send any. */
export const OPTIONS = {
  async [oauth.customFetch](url: string, init: oauth.CustomFetchOptions<string, unknown>) {
    const { method, headers } = init;
    const body = init.body as URLSearchParams | string | undefined;
    const sent = await fetchAwork(url, { method, headers, body: body ?? null }, TIMEOUT);
    if (!sent.ok) throw new Refused(sent.failure);
    return sent.response;
  },
};

const ISSUER = new URL(API).origin;

/** awork's authorization server by its documents (developers.awork.com, Authentication; RFC 7591 for the last). */
export const DOCUMENTED: oauth.AuthorizationServer = {
  issuer: ISSUER,
  authorization_endpoint: `${API}/accounts/authorize`,
  token_endpoint: `${API}/accounts/token`,
  registration_endpoint: `${API}/clientapplications/register`,
};

/** A server that is known by its token endpoint alone, which is all that renewing needs. */
export function serverOf(tokenEndpoint: string): oauth.AuthorizationServer {
  return { issuer: ISSUER, token_endpoint: tokenEndpoint };
}

/**
 * The authorization server as it describes itself, or as documented where it does not, or names addresses that are
 * not awork's.
 */
export async function authorizationServer(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(ISSUER);
  try {
    const response = await oauth.discoveryRequest(issuer, OPTIONS);
    const told = { ...DOCUMENTED, ...(await oauth.processDiscoveryResponse(issuer, response)) };
    return isOurs(told) ? told : DOCUMENTED;
  } catch {
    return DOCUMENTED;
  }
}

function isOurs(server: oauth.AuthorizationServer): boolean {
  const { token_endpoint, registration_endpoint, authorization_endpoint } = server;
  const isApi = (url = '') => URL.canParse(url) && new URL(url).origin === ISSUER;
  const page = authorization_endpoint ?? '';
  const { protocol, hostname } = URL.canParse(page) ? new URL(page) : new URL('about:blank');
  const isAwork = protocol === 'https:' && hostname.endsWith('.awork.com');
  return isApi(token_endpoint) && isApi(registration_endpoint) && isAwork;
}
