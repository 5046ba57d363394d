import { beforeEach, expect, it } from 'vitest';
import { checkAgainstOpenApi, checkAnswer, hasOpenApi } from '../contract.ts';
import { ADMIN_KEY, asFetch, newAwork } from '../index.ts';
import type { LoggedRequest } from '../index.ts';
import { newClient } from './client.ts';

const UNLESS = 'awork’s description of its API is not at hand';
const title = (text: string) => (hasOpenApi ? text : `skipped (${UNLESS}): ${text}`);
const awork = newAwork();
const { register, registered, signIn, refresh, api } = newClient(awork);
const CLIENTS = '/accounts/me/authorizedclients';

beforeEach(() => awork.reset());

async function granted() {
  const id = await registered();
  return { id, token: (await signIn(id)).access_token };
}

const ANSWERS: [string, number, () => Promise<Response>][] = [
  ['a registration', 201, () => register()],
  [
    'a refused registration',
    400,
    () => {
      Object.assign(awork.state.oauth, { registration: 'refused', errors: 'awork' });
      return register();
    },
  ],
  ['the list of clients', 200, async () => api((await granted()).token, CLIENTS)],
  ['an empty list of clients', 200, () => api(ADMIN_KEY, CLIENTS)],
  ['the list of clients for nobody', 401, () => api('nobody-knows-this', CLIENTS)],
  [
    'taking access back',
    200,
    async () => {
      const { id, token } = await granted();
      return api(token, `${CLIENTS}/${id}`, 'DELETE');
    },
  ],
  ['taking all access back', 200, async () => api((await granted()).token, CLIENTS, 'DELETE')],
  ['taking access back from nobody', 404, () => api(ADMIN_KEY, `${CLIENTS}/dcr_nobody`, 'DELETE')],
];

it.skipIf(!hasOpenApi).each(ANSWERS)(
  title('%s is answered %i as awork describes'),
  async (_, status, act) => {
    const response = await act();
    expect(response.status).toBe(status);
    const { method, path } = awork.log.at(-1)!;
    const contentType = response.headers.get('content-type');
    const body = await response.text();
    expect(checkAnswer({ method, path, status, contentType, body })).toEqual([]);
    expect(awork.log.flatMap(checkAgainstOpenApi)).toEqual([]);
  },
);

it.skipIf(!hasOpenApi)(title('what only awork’s guides describe is known as well'), async () => {
  const id = await registered();
  const { refresh_token } = await signIn(id);
  await refresh(id, refresh_token);
  await asFetch(awork)('https://api.awork.com/.well-known/openid-configuration');
  expect(awork.log).toHaveLength(6);
  expect(awork.log.flatMap(checkAgainstOpenApi)).toEqual([]);
});

it.skipIf(!hasOpenApi)(title('a call that is described nowhere is found out'), async () => {
  const complaints = (method: string, path: string, rest: Partial<LoggedRequest> = {}) =>
    checkAgainstOpenApi({ method, path, query: {}, body: '', ...rest } as LoggedRequest);
  expect(complaints('POST', '/accounts/token')).toHaveLength(1);
  expect(complaints('POST', '/api/v1/accounts/authorize')).toHaveLength(1);
  expect(complaints('GET', '/api/v1/accounts/authorize', { query: { prompt: 'login' } })).toEqual([
    'GET /api/v1/accounts/authorize: no query parameter prompt',
  ]);
  expect(complaints('POST', '/api/v1/accounts/token', { body: 'client_secret=x' })).toEqual([
    'POST /api/v1/accounts/token: no form field client_secret',
  ]);
  await register({ jwks: {} });
  expect(checkAgainstOpenApi(awork.log[0]!)[0]).toContain('body');
  const text = { body: 'redirect_uris=x' };
  expect(complaints('POST', '/api/v1/clientapplications/register', text)[0]).toContain('not JSON');
});
