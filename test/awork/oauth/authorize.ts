import type { Call } from '../call.ts';
import { workspacesOf } from '../state.ts';
import type { AworkState } from '../state.ts';
import { consentPage, errorPage } from './pages.ts';
import type { Client } from './state.ts';

/** A client's wish to act for the signed-in person, with nothing wrong in it. */
export interface Wish {
  client: Client;
  redirectUri: string;
  challenge: string;
  scope: string;
  state: string | null;
}

const SCOPES = ['full_access', 'offline_access'];
/** SHA-256 in base64url, without padding (RFC 7636, section 4.2). */
const CHALLENGE = /^[\w-]{43}$/;

/** `GET /accounts/authorize`: asks the person, as often as the page is requested. */
export function authorize({ query, whole }: Call): Response {
  const wish = wishOf(query, whole);
  if (typeof wish === 'string') return errorPage(wish);
  const workspaces = workspacesOf(whole).map(({ workspace }) => workspace);
  return consentPage(wish.client.name, workspaces, query);
}

/** What is wished for; a text says what is wrong with it. */
export function wishOf(query: URLSearchParams, { oauth }: AworkState): Wish | string {
  const client = oauth.clients.get(query.get('client_id') ?? '');
  if (!client) return 'The client is not known.';
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!client.redirectUris.includes(redirectUri)) return 'The redirect URI is not registered.';
  if (query.get('response_type') !== 'code') return 'The response type must be code.';
  const challenge = query.get('code_challenge') ?? '';
  if (!CHALLENGE.test(challenge)) return 'A code challenge is needed.';
  if (query.get('code_challenge_method') !== 'S256') return 'The challenge method must be S256.';
  const scope = query.get('scope') ?? '';
  const scopes = scope.split(' ');
  if (!scopes.every((one) => SCOPES.includes(one))) return 'A scope is not known.';
  return { client, redirectUri, challenge, scope, state: query.get('state') };
}
