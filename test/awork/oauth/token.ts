import { createHash } from 'node:crypto';
import type { Call } from '../call.ts';
import type { AworkState } from '../state.ts';
import { json } from '../users.ts';
import { oauthError } from './errors.ts';
import { issue, newGrant, revoke } from './grants.ts';
import type { Code, Grant } from './state.ts';

const FORM = /^application\/x-www-form-urlencoded\b/i;

/** `POST /accounts/token`: a code or a refresh token becomes a pair of tokens, once. */
export function token({ body, headers, whole }: Call): Response {
  const { oauth } = whole;
  if (!FORM.test(headers.get('content-type') ?? '')) {
    return oauthError(oauth, 'invalid_request', 'The request must be a form.');
  }
  const form = new URLSearchParams(body);
  if (!oauth.clients.has(form.get('client_id') ?? '')) {
    return oauthError(oauth, 'invalid_client', 'The client is not known.');
  }
  const redeem = KINDS[form.get('grant_type') ?? ''];
  if (!redeem) return oauthError(oauth, 'unsupported_grant_type', 'The kind is not known.');
  const grant = redeem(form, whole);
  if (typeof grant === 'string') return oauthError(oauth, 'invalid_grant', grant);
  return json(issue(whole, grant), { 'cache-control': 'no-store' });
}

/** Finds what may be given out; a text says why it may not. */
type Redeem = (form: URLSearchParams, whole: AworkState) => Grant | string;

const KINDS: Record<string, Redeem> = {
  authorization_code: redeemCode,
  refresh_token: redeemRefresh,
};

function redeemCode(form: URLSearchParams, whole: AworkState): Grant | string {
  const code = whole.oauth.codes.get(form.get('code') ?? '');
  if (!code) return 'The code is not known.';
  if (code.isUsed) {
    // Somebody else may have used it first (RFC 6749, section 4.1.2).
    if (code.grant) revoke(whole, code.grant);
    return 'The code has been used.';
  }
  code.isUsed = true;
  const problem = problemOf(code, form);
  if (problem) return problem;
  code.grant = newGrant(whole, code);
  return code.grant;
}

function problemOf(code: Code, form: URLSearchParams): string | null {
  if (code.endsAt <= Date.now()) return 'The code is too old.';
  if (code.clientId !== form.get('client_id')) return 'The code is another client’s.';
  if (code.redirectUri !== form.get('redirect_uri')) return 'The redirect URI is another one.';
  const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
  if (code.challenge !== challenge.digest('base64url')) return 'The code verifier does not fit.';
  return null;
}

function redeemRefresh(form: URLSearchParams, { oauth }: AworkState): Grant | string {
  const found = oauth.refreshTokens.get(form.get('refresh_token') ?? '');
  if (!found || found.grant.clientId !== form.get('client_id')) return 'The token is not known.';
  if (found.isUsed) return 'The token has been used.';
  if (found.endsAt <= Date.now()) return 'The token is too old.';
  found.isUsed = true;
  return found.grant;
}
