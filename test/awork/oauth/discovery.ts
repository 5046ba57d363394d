import type { Call } from '../call.ts';
import { notFound } from '../errors.ts';
import { SIGN_IN_PAGE } from '../faults.ts';
import { json } from '../users.ts';
import { ISSUER } from './state.ts';

/** `GET /.well-known/openid-configuration`, which lies outside of the API's base. */
export function discovery({ whole }: Call): Response {
  const mode = whole.oauth.discovery;
  if (mode === 'off') return notFound('This address');
  if (mode === 'html') {
    return new Response(SIGN_IN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
  return json(metadata(mode === 'on' ? ISSUER : 'https://login.example.org/'));
}

/** What OpenID Connect Discovery wants to be told, with endpoints on a host that may be a foreign one. */
function metadata(host: string): object {
  return {
    issuer: ISSUER,
    authorization_endpoint: `${host}api/v1/accounts/authorize`,
    token_endpoint: `${host}api/v1/accounts/token`,
    registration_endpoint: `${host}api/v1/clientapplications/register`,
    jwks_uri: `${host}.well-known/jwks`,
    scopes_supported: ['full_access', 'offline_access'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  };
}
