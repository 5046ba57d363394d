import { beforeEach, expect, it } from 'vitest';
import { checkAgainstOpenApi, checkAnswer, hasOpenApi } from './contract.ts';
import {
  ADMIN_KEY,
  ANNA,
  API,
  ARCHIVED,
  DELETED,
  JONAS,
  MARA,
  MEMBER_KEY,
  ODD_KEY,
  TOMASZ,
  asFetch,
  manyPeople,
  newAwork,
} from './index.ts';
import type { LoggedRequest } from './index.ts';

const UNLESS = 'awork’s description of its API is not at hand';
const title = (text: string) => (hasOpenApi ? text : `skipped (${UNLESS}): ${text}`);
const awork = newAwork();

beforeEach(() => awork.reset());

const KEYS: Record<string, string> = {
  admin: ADMIN_KEY,
  member: MEMBER_KEY,
  odd: ODD_KEY,
  'an unknown key': 'nobody-knows-this',
};

/** Every kind of answer the stand-in gives: method, path, key, status, and what leads to it. */
const ANSWERS: [string, string, string, number, (() => void)?][] = [
  ['GET', '/me', 'admin', 200],
  ['GET', '/me', 'nobody', 401],
  ['GET', '/me', 'an unknown key', 401],
  ['GET', '/me', 'member', 404, () => (awork.state.people = [])],
  ['GET', '/users/me', 'member', 200],
  ['GET', '/me/permissions', 'admin', 200],
  ['GET', '/me/permissions', 'member', 200],
  ['GET', '/me/permissions', 'odd', 200],
  ['GET', '/users?showArchived=true&page=1&pageSize=1000', 'admin', 200],
  ['GET', '/users?pageSize=1000', 'admin', 200, () => (awork.state.people = manyPeople(500))],
  ['GET', '/users?filterby=isDeactivated%20eq%20true&orderby=lastName', 'admin', 200],
  ['GET', '/users?filterby=nonsense', 'admin', 400],
  ['GET', '/users', 'nobody', 401],
  ['GET', `/users/${ANNA}`, 'admin', 200],
  ['GET', `/users/${DELETED}`, 'admin', 200],
  ['GET', '/users/00000000-0000-e000-0000-000000000000', 'admin', 404],
  ['POST', `/users/${ANNA}/activate`, 'admin', 204],
  ['POST', `/users/${MARA}/activate`, 'admin', 400],
  ['POST', `/users/${ARCHIVED}/activate`, 'admin', 400],
  ['POST', `/users/${TOMASZ}/activate`, 'admin', 400, () => (awork.state.seats.booked = 0)],
  ['POST', `/users/${ANNA}/activate`, 'member', 401],
  ['POST', `/users/${DELETED}/activate`, 'admin', 404],
  ['GET', `/files/images/users/${ANNA}?width=64&height=64&crop=true`, 'nobody', 200],
  ['GET', `/files/images/users/${JONAS}`, 'nobody', 404],
  ['GET', `/users/${ANNA}`, 'admin', 503, () => awork.faults.add({ status: 503 })],
];

it.skipIf(!hasOpenApi).each(ANSWERS)(
  title('%s %s by %s answers %i as awork describes'),
  async (method, path, who, status, prepare) => {
    prepare?.();
    const key = KEYS[who];
    const headers: Record<string, string> = key ? { authorization: `Bearer ${key}` } : {};
    const response = await asFetch(awork)(`${API}${path}`, { method, headers });
    expect(response.status).toBe(status);
    const entry = awork.log[0]!;
    const contentType = response.headers.get('content-type');
    const body = await response.text();
    expect(checkAgainstOpenApi(entry)).toEqual([]);
    expect(checkAnswer({ method, path: entry.path, status, contentType, body })).toEqual([]);
  },
);

it.skipIf(!hasOpenApi)(title('a request that awork does not know is found out'), () => {
  const entry = (method: string, path: string, query = {}) =>
    checkAgainstOpenApi({ method, path: `/api/v1${path}`, query } as LoggedRequest);
  expect(entry('PATCH', '/users')).toEqual(['PATCH /api/v1/users: no such path or method']);
  expect(entry('GET', '/people')).toHaveLength(1);
  expect(entry('GET', '/users', { limit: '5' })).toEqual([
    'GET /api/v1/users: no query parameter limit',
  ]);
  expect(entry('GET', '/users', { page: 'two' })[0]).toContain('page');
  expect(entry('POST', '/users/anna/activate')[0]).toContain('userId');
  expect(
    checkAgainstOpenApi({ method: 'GET', path: '/users', query: {} } as LoggedRequest),
  ).toHaveLength(1);
});

it.skipIf(!hasOpenApi)(title('an answer that awork would not give is found out'), () => {
  const answer = (status: number, body: object) =>
    checkAnswer({
      method: 'GET',
      path: `/api/v1/users/${ANNA}`,
      status,
      contentType: 'application/json',
      body: JSON.stringify(body),
    });
  expect(answer(200, { id: ANNA })).toEqual([]);
  expect(answer(200, { id: 7 })).toHaveLength(1);
  expect(answer(200, { email: 'a@b.example' })).toHaveLength(1);
  expect(answer(204, {})).toHaveLength(1);
  expect(answer(404, { code: 'not-found' })).toHaveLength(2);
});
