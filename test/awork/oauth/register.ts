import { randomBytes } from 'node:crypto';
import type { Call } from '../call.ts';
import { json } from '../users.ts';
import { oauthError } from './errors.ts';
import type { OAuthState } from './state.ts';

const MOST_NAME = 100;

/** `POST /clientapplications/register`: a program makes itself known, without anybody's leave (RFC 7591). */
export function register({ body, headers, whole }: Call): Response {
  const { oauth } = whole;
  const wanted = isJson(headers) ? read(body) : null;
  if (!wanted || oauth.registration === 'refused') return refused(oauth);
  const redirectUris = wanted['redirect_uris'];
  if (oauth.registration === 'redirect-refused' || !areRedirects(redirectUris)) {
    return oauthError(oauth, 'invalid_redirect_uri', 'A redirect URI is not allowed.');
  }
  // Without a word of it a client is confidential (RFC 7591, section 2), and those are not known here.
  if (wanted['token_endpoint_auth_method'] !== 'none') return refused(oauth);
  const given = wanted['client_name'];
  const name = typeof given === 'string' ? given.slice(0, MOST_NAME) : 'A client without a name';
  const id = newId(name);
  oauth.clients.set(id, { id, name, redirectUris });
  const answer = {
    client_id: id,
    client_id_issued_at: Math.floor(Date.now() / 1000),
    redirect_uris: redirectUris,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    client_name: name,
    scope: wanted['scope'] ?? 'full_access offline_access',
  };
  return json(answer, { 'cache-control': 'no-store' }, 201);
}

function refused(oauth: OAuthState): Response {
  return oauthError(oauth, 'invalid_client_metadata', 'The client cannot be registered.');
}

function isJson(headers: Headers): boolean {
  return /^application\/json\b/i.test(headers.get('content-type') ?? '');
}

function read(body: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function areRedirects(uris: unknown): uris is string[] {
  if (!Array.isArray(uris) || uris.length === 0) return false;
  return uris.every((uri) => typeof uri === 'string' && URL.canParse(uri) && !uri.includes('#'));
}

function newId(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');
  return `dcr_${words}_${randomBytes(6).toString('hex')}`;
}
