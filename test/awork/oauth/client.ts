import { createHash, randomBytes } from 'node:crypto';
import { API } from '../api.ts';
import type { Awork } from '../call.ts';
import { asFetch } from '../fetch.ts';
import { consent } from './consent.ts';
import type { Tokens } from './grants.ts';

/** Where the tests' client is answered. */
export const REDIRECT = 'https://abcdefgh.chromiumapp.org/awork';

/** A client as the standards have it, to try the stand-in with; the extension's own is not used here. */
export function newClient(awork: Awork) {
  const fetchIt = asFetch(awork);
  const verifier = randomBytes(32).toString('base64url');

  const register = (about: object = {}) =>
    fetchIt(`${API}/clientapplications/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        redirect_uris: [REDIRECT],
        client_name: 'Tests <of> "awork"',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        scope: 'full_access offline_access',
        ...about,
      }),
    });

  const registered = async () =>
    ((await (await register()).json()) as { client_id: string }).client_id;

  const authorizeUrl = (clientId: string, changes: Record<string, string | null> = {}): URL => {
    const url = new URL(`${API}/accounts/authorize`);
    const wish = {
      client_id: clientId,
      redirect_uri: REDIRECT,
      response_type: 'code',
      scope: 'full_access offline_access',
      state: 'my-state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...changes,
    };
    for (const [name, value] of Object.entries(wish)) {
      if (value !== null) url.searchParams.set(name, value);
    }
    return url;
  };

  const ask = (form: Record<string, string>) =>
    fetchIt(`${API}/accounts/token`, { method: 'POST', body: new URLSearchParams(form) });

  const redeem = (clientId: string, code: string, changes: Record<string, string> = {}) =>
    ask({
      grant_type: 'authorization_code',
      client_id: clientId,
      code,
      redirect_uri: REDIRECT,
      code_verifier: verifier,
      ...changes,
    });

  const refresh = (clientId: string, refreshToken: string) =>
    ask({ grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken });

  const codeFor = async (clientId: string, workspace?: string) => {
    const choice = workspace === undefined ? {} : { workspace };
    const back = new URL(await consent(awork, authorizeUrl(clientId), choice));
    return back.searchParams.get('code') ?? '';
  };

  const signIn = async (clientId: string, workspace?: string) => {
    const answer = await redeem(clientId, await codeFor(clientId, workspace));
    return (await answer.json()) as Required<Tokens>;
  };

  const api = (token: string, path: string, method = 'GET') =>
    fetchIt(`${API}${path}`, { method, headers: { authorization: `Bearer ${token}` } });

  return { register, registered, authorizeUrl, redeem, refresh, codeFor, signIn, api, verifier };
}

/** The status and the body of an answer. */
export async function told(response: Response): Promise<Record<string, unknown>> {
  return { status: response.status, ...((await response.json()) as object) };
}

/** What is told to whoever comes with a code or a refresh token that does not work. */
export const NOT_GRANTED = { status: 400, error: 'invalid_grant', code: 'invalid_grant' };
