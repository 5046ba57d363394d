import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newClient, NOT_GRANTED, told } from './oauth/client.ts';
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
const { registered, authorizeUrl, redeem, refresh, codeFor, signIn, api } = client;
const statusOf = async (token: string) => (await api(token, '/me')).status;

beforeEach(() => awork.reset());

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
    const rights = await api(tokens['access_token']!, '/me/permissions');
    expect(await rights.json()).toMatchObject({ userPermission: { userId: MARA, isAdmin: true } });
  });

  it.each([
    ['another verifier', { code_verifier: 'a'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['another redirect URI', { redirect_uri: 'https://abcdefgh.chromiumapp.org/' }],
    ['another code', { code: 'local-awork-code-of-nobody' }],
  ])('is refused with %s', async (_, changes) => {
    const id = await registered();
    expect(await told(await redeem(id, await codeFor(id), changes))).toMatchObject(NOT_GRANTED);
  });

  it('is of use to its own client only', async () => {
    const [id, other] = [await registered(), await registered()];
    expect(await told(await redeem(other, await codeFor(id)))).toMatchObject(NOT_GRANTED);
    const answer = await told(await redeem('dcr_nobody', await codeFor(id)));
    expect(answer).toMatchObject({ status: 400, error: 'invalid_client' });
  });

  it('works once; used again, it takes back what it gave', async () => {
    const id = await registered();
    const code = await codeFor(id);
    const first = (await (await redeem(id, code)).json()) as Record<string, string>;
    expect(await told(await redeem(id, code))).toMatchObject(NOT_GRANTED);
    expect(await statusOf(first['access_token']!)).toBe(401);
    expect(await told(await refresh(id, first['refresh_token']!))).toMatchObject(NOT_GRANTED);
  });

  it('is too old after a minute', async () => {
    const id = await registered();
    const codes = [await codeFor(id), await codeFor(id)];
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 58_000);
    expect((await redeem(id, codes[0]!)).status).toBe(200);
    vi.spyOn(Date, 'now').mockReturnValue(now + 61_000);
    expect(await told(await redeem(id, codes[1]!))).toMatchObject(NOT_GRANTED);
  });

  it('gives no refresh token that was not asked for', async () => {
    const id = await registered();
    const back = new URL(await consent(awork, authorizeUrl(id, { scope: 'full_access' })));
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
    expect(await told(await refresh(id, first.refresh_token))).toMatchObject(NOT_GRANTED);
    expect((await refresh(id, second.refresh_token)).status).toBe(200);
  });

  it('is of use to its own client only, and does not live for ever', async () => {
    const [id, other] = [await registered(), await registered()];
    const tokens = await signIn(id);
    expect(await told(await refresh(other, tokens.refresh_token))).toMatchObject(NOT_GRANTED);
    expireRefresh(awork.state);
    expect(await told(await refresh(id, tokens.refresh_token))).toMatchObject(NOT_GRANTED);
    awork.state.oauth.refreshLife = 0;
    const { refresh_token } = await signIn(id);
    expect(await told(await refresh(id, refresh_token))).toMatchObject(NOT_GRANTED);
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

it.each([
  ['JSON', 'application/json', '{}', 'invalid_request'],
  ['no known client', 'application/x-www-form-urlencoded', 'client_id=x', 'invalid_client'],
  [
    'an unknown kind',
    'application/x-www-form-urlencoded',
    'client_id=ID&grant_type=password',
    'unsupported_grant_type',
  ],
])('gives no tokens for %s', async (_, type, body, error) => {
  const response = await asFetch(awork)(`${API}/accounts/token`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: body.replace('ID', await registered()),
  });
  expect(await told(response)).toMatchObject({ status: 400, error });
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
  expect(await told(await redeem(id, code))).toMatchObject(NOT_GRANTED);
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
