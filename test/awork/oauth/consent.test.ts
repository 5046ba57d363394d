import { beforeEach, describe, expect, it } from 'vitest';
import { API, asFetch, consent, newAwork } from '../index.ts';
import { newClient, NOT_GRANTED, REDIRECT, told } from './client.ts';
import type { OAuthState } from './state.ts';

const awork = newAwork();
const { register, registered, authorizeUrl, redeem, codeFor } = newClient(awork);
const backFrom = async (url: URL, press: 'Allow' | 'Deny' = 'Allow') =>
  new URL(await consent(awork, url, { press }));

beforeEach(() => awork.reset());

describe('registering', () => {
  it('gives a public client its id', async () => {
    const response = await register();
    expect(await told(response)).toMatchObject({
      status: 201,
      client_id: expect.stringMatching(/^dcr_tests_of_awork__[0-9a-f]{12}$/) as string,
      redirect_uris: [REDIRECT],
      token_endpoint_auth_method: 'none',
    });
    expect(awork.log).toMatchObject([{ key: null, status: 201 }]);
  });

  it.each<[OAuthState['registration'], string]>([
    ['redirect-refused', 'invalid_redirect_uri'],
    ['refused', 'invalid_client_metadata'],
  ])('is %s where the state says so', async (registration, error) => {
    awork.state.oauth.registration = registration;
    const answer = {
      status: 400,
      error,
      code: error,
      error_description: expect.any(String) as string,
    };
    expect(await told(await register())).toMatchObject(answer);
  });

  it.each<[object, string]>([
    [{ redirect_uris: [] }, 'invalid_redirect_uri'],
    [{ redirect_uris: ['/awork'] }, 'invalid_redirect_uri'],
    [{ redirect_uris: [`${REDIRECT}#part`] }, 'invalid_redirect_uri'],
    [{ token_endpoint_auth_method: undefined }, 'invalid_client_metadata'],
  ])('refuses %j', async (about, error) => {
    expect(await told(await register(about))).toMatchObject({ status: 400, error });
  });

  it('writes errors as the state says', async () => {
    Object.assign(awork.state.oauth, { registration: 'refused', errors: 'oauth' });
    expect(Object.keys(await told(await register()))).toEqual([
      'status',
      'error',
      'error_description',
    ]);
    awork.state.oauth.errors = 'awork';
    const answer = await told(await register());
    expect(answer).toMatchObject({ code: 'invalid_client_metadata' });
    expect(answer).not.toHaveProperty('error');
  });
});

describe('the consent page', () => {
  it('names the client, as text, and is there as often as it is asked for', async () => {
    const url = authorizeUrl(await registered());
    for (let time = 0; time < 2; time++) {
      const html = await (await asFetch(awork)(url)).text();
      expect(html).toContain('<title>awork – Allow access</title>');
      expect(html).toContain('Tests &lt;of&gt; &quot;awork&quot;');
      expect(html).not.toContain('<script');
    }
    expect((await backFrom(url)).searchParams.get('code')).toMatch(/^local-awork-code-/);
  });

  it.each<[string, Record<string, string | null>]>([
    ['an unknown client', { client_id: 'dcr_nobody' }],
    ['another redirect URI', { redirect_uri: `${REDIRECT}/further` }],
    ['no challenge', { code_challenge: null }],
    ['the verifier as the challenge', { code_challenge_method: 'plain' }],
    ['another response type', { response_type: 'token' }],
    ['an unknown scope', { scope: 'full_access everything' }],
  ])('sends nobody back who comes with %s', async (_, changes) => {
    const url = authorizeUrl(await registered(), changes);
    const decide = url.href.replace('/authorize?', '/authorize/decide?decision=allow&');
    for (const address of [url, decide]) {
      const response = await asFetch(awork)(address, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      expect(response.headers.get('content-type')).toContain('text/html');
    }
  });

  it('goes back with the state, and with the issuer where awork tells it', async () => {
    const url = authorizeUrl(await registered());
    const back = await backFrom(url);
    expect(`${back.origin}${back.pathname}`).toBe(REDIRECT);
    expect([...back.searchParams.keys()]).toEqual(['code', 'state']);
    expect(back.searchParams.get('state')).toBe('my-state');
    awork.state.oauth.iss = 'https://api.awork.com/';
    expect((await backFrom(url)).searchParams.get('iss')).toBe('https://api.awork.com/');
  });

  it('goes back with an error when denied, or where the state says so', async () => {
    const url = authorizeUrl(await registered());
    const denied = await backFrom(url, 'Deny');
    expect(denied.search).toBe('?error=access_denied&state=my-state');
    awork.state.oauth.answerWith = { error: 'server_error' };
    expect((await backFrom(url)).search).toBe('?error=server_error&state=my-state');
  });

  it('goes back with something odd where the state says so', async () => {
    const { oauth } = awork.state;
    const id = await registered();
    oauth.answerWith = 'wrong-state';
    expect((await backFrom(authorizeUrl(id))).searchParams.get('state')).not.toBe('my-state');
    oauth.answerWith = 'no-state';
    expect([...(await backFrom(authorizeUrl(id))).searchParams.keys()]).toEqual(['code']);
    oauth.answerWith = 'no-code';
    expect((await backFrom(authorizeUrl(id))).search).toBe('?state=my-state');
    oauth.answerWith = 'used-code';
    expect(await told(await redeem(id, await codeFor(id)))).toMatchObject(NOT_GRANTED);
  });
});

describe('the document about the server', () => {
  const WELL_KNOWN = 'https://api.awork.com/.well-known/openid-configuration';
  const discover = async (discovery: OAuthState['discovery']) => {
    awork.state.oauth.discovery = discovery;
    return asFetch(awork)(WELL_KNOWN);
  };

  it('is there only where the state says so', async () => {
    expect((await discover('off')).status).toBe(404);
    expect(await told(await discover('on'))).toMatchObject({
      status: 200,
      issuer: 'https://api.awork.com/',
      authorization_endpoint: `${API}/accounts/authorize`,
      token_endpoint: `${API}/accounts/token`,
      registration_endpoint: `${API}/clientapplications/register`,
    });
    expect((await asFetch(awork)(`${API}/.well-known/openid-configuration`)).status).toBe(404);
  });

  it('may be a page, or name foreign hosts', async () => {
    expect((await discover('html')).headers.get('content-type')).toContain('text/html');
    const { token_endpoint } = (await (await discover('foreign-hosts')).json()) as {
      token_endpoint: string;
    };
    expect(new URL(token_endpoint).host).toBe('login.example.org');
  });
});
