import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newClient, REDIRECT } from './oauth/client.ts';
import type { OAuthState } from './oauth/state.ts';
import {
  ADMIN_KEY,
  API,
  MARA,
  asFetch,
  consent,
  expireAccess,
  expireRefresh,
  newAwork,
} from './index.ts';

const awork = newAwork();
const client = newClient(awork);
const { register, registered, authorizeUrl, redeem, refresh, codeFor, signIn, api } = client;
const told = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
});
const statusOf = async (token: string) => (await api(token, '/me')).status;
const backFrom = async (url: URL, press: 'Allow' | 'Deny' = 'Allow') =>
  new URL(await consent(awork, url, { press }));
const REFUSED = { status: 400, error: 'invalid_grant', code: 'invalid_grant' };

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
    const told2 = await told(await register());
    expect(told2).toMatchObject({ code: 'invalid_client_metadata' });
    expect(told2).not.toHaveProperty('error');
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
    expect(await told(await redeem(id, await codeFor(id)))).toMatchObject(REFUSED);
  });
});

describe('a code', () => {
  it('becomes tokens with which the client acts as the person', async () => {
    const id = await registered();
    const response = await redeem(id, await codeFor(id));
    expect(response.headers.get('cache-control')).toBe('no-store');
    const tokens = (await response.json()) as Record<string, string>;
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^local-awork-access-[\w-]{32}$/) as string,
      token_type: 'Bearer',
      expires_in: 86_400,
      refresh_token: expect.stringMatching(/^local-awork-refresh-[\w-]{32}$/) as string,
      scope: 'full_access offline_access',
    });
    const me = await api(tokens['access_token']!, '/me');
    expect(await me.json()).toMatchObject({ id: MARA, workspace: { name: 'Nordlicht Studio' } });
    expect(awork.log.at(-1)).toMatchObject({ key: 'Mara Lindqvist', status: 200 });
    const rights = await (await api(tokens['access_token']!, '/me/permissions')).json();
    expect(rights).toMatchObject({ userPermission: { userId: MARA, isAdmin: true } });
  });

  it.each([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another redirect URI', { redirect_uri: 'https://abcdefgh.chromiumapp.org/' }],
    ['another code', { code: 'local-awork-code-of-nobody' }],
  ])('is refused with %s', async (_, changes) => {
    const id = await registered();
    expect(await told(await redeem(id, await codeFor(id), changes))).toMatchObject(REFUSED);
  });

  it('is of use to its own client only', async () => {
    const [id, other] = [await registered(), await registered()];
    expect(await told(await redeem(other, await codeFor(id)))).toMatchObject(REFUSED);
    const answer = await told(await redeem('dcr_nobody', await codeFor(id)));
    expect(answer).toMatchObject({ status: 400, error: 'invalid_client' });
  });

  it('works once; used again, it takes back what it gave', async () => {
    const id = await registered();
    const code = await codeFor(id);
    const first = (await (await redeem(id, code)).json()) as Record<string, string>;
    expect(await told(await redeem(id, code))).toMatchObject(REFUSED);
    expect(await statusOf(first['access_token']!)).toBe(401);
    expect(await told(await refresh(id, first['refresh_token']!))).toMatchObject(REFUSED);
  });

  it('is too old after a minute', async () => {
    const id = await registered();
    const codes = [await codeFor(id), await codeFor(id)];
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 58_000);
    expect((await redeem(id, codes[0]!)).status).toBe(200);
    vi.spyOn(Date, 'now').mockReturnValue(now + 61_000);
    expect(await told(await redeem(id, codes[1]!))).toMatchObject(REFUSED);
  });

  it('gives no refresh token that was not asked for', async () => {
    const id = await registered();
    const back = await backFrom(authorizeUrl(id, { scope: 'full_access' }));
    const tokens = await told(await redeem(id, back.searchParams.get('code')!));
    expect(tokens).not.toHaveProperty('refresh_token');
  });
});

describe('a refresh token', () => {
  it('becomes the next pair, once', async () => {
    const id = await registered();
    const first = await signIn(id);
    const second = (await (await refresh(id, first.refresh_token)).json()) as typeof first;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await statusOf(second.access_token)).toBe(200);
    expect(await told(await refresh(id, first.refresh_token))).toMatchObject(REFUSED);
    expect((await refresh(id, second.refresh_token)).status).toBe(200);
  });

  it('is of use to its own client only, and does not live for ever', async () => {
    const [id, other] = [await registered(), await registered()];
    const tokens = await signIn(id);
    expect(await told(await refresh(other, tokens.refresh_token))).toMatchObject(REFUSED);
    expireRefresh(awork.state);
    expect(await told(await refresh(id, tokens.refresh_token))).toMatchObject(REFUSED);
    awork.state.oauth.refreshLife = 0;
    const { refresh_token } = await signIn(id);
    expect(await told(await refresh(id, refresh_token))).toMatchObject(REFUSED);
  });
});

describe('an access token', () => {
  it('ends when its time is over, and the API says why', async () => {
    awork.state.oauth.accessLife = 600;
    const tokens = await signIn(await registered());
    expect(tokens.expires_in).toBe(600);
    expect(await statusOf(tokens.access_token)).toBe(200);
    expireAccess(awork.state);
    const answer = await told(await api(tokens.access_token, '/me'));
    expect(answer).toMatchObject({
      status: 401,
      code: 'unauthorized',
      description: expect.stringContaining('token expired') as string,
    });
    expect(await statusOf(ADMIN_KEY)).toBe(200);
  });
});

it('logs every call, without anything secret', async () => {
  const id = await registered();
  const code = await codeFor(id);
  const tokens = (await (await redeem(id, code)).json()) as Record<string, string>;
  await refresh(id, tokens['refresh_token']!);
  await api(tokens['access_token']!, '/accounts/me/authorizedclients');
  const text = JSON.stringify(awork.log);
  expect(text).not.toMatch(/local-awork-/);
  expect(text).not.toContain(client.verifier);
  expect(awork.log.map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`)).toEqual([
    'POST /clientapplications/register',
    'GET /accounts/authorize',
    'GET /accounts/authorize/decide',
    'POST /accounts/token',
    'POST /accounts/token',
    'GET /accounts/me/authorizedclients',
  ]);
  expect(awork.log[4]!.body).toBe(`grant_type=refresh_token&client_id=${id}&refresh_token=…`);
});

it('lets faults meet these calls as any other', async () => {
  const id = await registered();
  const code = await codeFor(id);
  awork.faults.add({ path: '/accounts/token', resetAfter: true });
  await expect(redeem(id, code)).rejects.toThrow('fetch failed');
  expect(await told(await redeem(id, code))).toMatchObject(REFUSED);
  awork.faults.add({ path: '/accounts/token', status: 503 });
  expect((await redeem(id, code)).status).toBe(503);
});

it('forgets everything with the rest', async () => {
  const id = await registered();
  const tokens = await signIn(id);
  awork.state.oauth.discovery = 'on';
  awork.reset();
  expect(await statusOf(tokens.access_token)).toBe(401);
  await expect(consent(awork, authorizeUrl(id))).rejects.toThrow('The client is not known.');
  expect(awork.state.oauth.discovery).toBe('off');
});

describe('shutting a client out', () => {
  const CLIENTS = '/accounts/me/authorizedclients';

  it('tells whom the person has let in, and takes one back', async () => {
    const [id, other] = [await registered(), await registered()];
    const [tokens, kept] = [await signIn(id), await signIn(other)];
    const list = await (await api(tokens.access_token, CLIENTS)).json();
    expect(list).toMatchObject([
      {
        clientId: id,
        displayName: 'Tests <of> "awork"',
        scopes: ['full_access', 'offline_access'],
      },
      { clientId: other },
    ]);
    const answer = await told(await api(tokens.access_token, `${CLIENTS}/${id}`, 'DELETE'));
    expect(answer).toEqual({ status: 200, revokedClientCount: 1, revokedRefreshTokenCount: 1 });
    expect(await statusOf(tokens.access_token)).toBe(401);
    expect(await told(await refresh(id, tokens.refresh_token))).toMatchObject(REFUSED);
    expect(await statusOf(kept.access_token)).toBe(200);
    const again = await api(kept.access_token, `${CLIENTS}/${id}`, 'DELETE');
    expect(again.status).toBe(404);
  });

  it('is for the person themselves', async () => {
    const id = await registered();
    const tokens = await signIn(id);
    expect(await (await api(ADMIN_KEY, CLIENTS)).json()).toEqual([]);
    expect((await api(ADMIN_KEY, `${CLIENTS}/${id}`, 'DELETE')).status).toBe(404);
    expect((await api('nobody-knows-this', `${CLIENTS}/${id}`, 'DELETE')).status).toBe(401);
    expect(await statusOf(tokens.access_token)).toBe(200);
  });

  it('takes all of them back when no one is named', async () => {
    const all = [await signIn(await registered()), await signIn(await registered())];
    const answer = await told(await api(all[0]!.access_token, CLIENTS, 'DELETE'));
    expect(answer).toMatchObject({ revokedClientCount: 2, revokedRefreshTokenCount: 2 });
    for (const { access_token } of all) expect(await statusOf(access_token)).toBe(401);
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
