import { beforeEach, describe, expect, it } from 'vitest';
import {
  ACTIVE,
  ADMIN_KEY,
  AGENT,
  ANNA,
  API,
  API_CLIENT,
  ARCHIVED,
  DELETED,
  ELIGIBLE,
  EXTERNAL,
  JANA,
  JONAS,
  LENA,
  MARA,
  MEMBER_KEY,
  ODD_KEY,
  asFetch,
  manyPeople,
  newAwork,
  personById,
} from './index.ts';
import type { Person } from './index.ts';

const awork = newAwork();
const call = (path: string, key: string | null = ADMIN_KEY, init: RequestInit = {}) => {
  const headers: Record<string, string> = key === null ? {} : { authorization: `Bearer ${key}` };
  return asFetch(awork)(`${API}${path}`, { headers, ...init });
};
const activate = (id: string, key = ADMIN_KEY) =>
  call(`/users/${id}/activate`, key, { method: 'POST' });
const idsOf = async (response: Response) => ((await response.json()) as Person[]).map((p) => p.id);
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code;
const anna = () => personById(awork.state, ANNA)!;

beforeEach(() => awork.reset());

describe('activating', () => {
  it('brings a person back, tells them and takes a seat', async () => {
    const { free } = awork.state.seats;
    const response = await activate(ANNA);
    expect(response.status).toBe(204);
    expect(await response.text()).toBe('');
    expect(anna()).toMatchObject({
      isDeactivated: false,
      status: { isDeactivated: false },
      deactivatedOn: null,
      updatedBy: API_CLIENT,
    });
    expect(awork.state.emails).toMatchObject([
      { to: 'anna.schmidt@nordlicht.example', personId: ANNA },
    ]);
    expect(awork.state.seats.free).toBe(free - 1);
    expect(awork.log[0]).toMatchObject({ status: 204, applied: true, key: 'admin' });
  });

  it.each([
    ['somebody active', MARA, 400, 'invalid-operation'],
    ['somebody archived', ARCHIVED, 400, 'entity-archived'],
    ['somebody external', EXTERNAL, 400, 'invalid-operation'],
    ['an agent', AGENT, 400, 'invalid-operation'],
    ['somebody deleted', DELETED, 404, 'not-found'],
    ['nobody', '00000000-0000-e000-0000-000000000000', 404, 'not-found'],
  ])('refuses %s', async (_, id, status, code) => {
    const response = await activate(id);
    expect([response.status, await codeOf(response)]).toEqual([status, code]);
    expect(awork.state.emails).toEqual([]);
    expect(awork.log[0]).toMatchObject({ status, applied: false });
  });

  it('refuses when no seat is free, and once more for the next when one was', async () => {
    awork.state.seats.booked = awork.state.seats.used + 1;
    expect((await activate(ANNA)).status).toBe(204);
    const refused = await activate(JONAS);
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'insufficient-seats']);
  });

  it('refuses a member, and lets a key of unknown rights', async () => {
    const refused = await activate(ANNA, MEMBER_KEY);
    expect([refused.status, await codeOf(refused)]).toEqual([401, 'unauthorized']);
    expect((await activate(ANNA, ODD_KEY)).status).toBe(204);
  });
});

describe('who is asking', () => {
  it.each([
    ['no bearer', null, null],
    ['an unknown one', 'nobody-knows-this', 'unknown'],
  ])('turns %s away', async (_, key, name) => {
    const response = await call('/me', key);
    expect([response.status, await codeOf(response)]).toEqual([401, 'unauthorized']);
    expect(awork.log[0]!.key).toBe(name);
  });

  it('tells the user and the workspace of a key', async () => {
    const me = { id: JANA, workspace: { url: 'https://nordlicht.awork.com' } };
    expect(await (await call('/me', MEMBER_KEY)).json()).toMatchObject(me);
    expect(await (await call('/users/me', MEMBER_KEY)).json()).toMatchObject(me);
    expect(await (await call('/me')).json()).toMatchObject({ id: API_CLIENT, isArchived: true });
  });

  it('tells the rights of a key', async () => {
    const rights = async (key: string) =>
      ((await (await call('/me/permissions', key)).json()) as { userPermission: object })
        .userPermission;
    expect(await rights(ADMIN_KEY)).toMatchObject({ isAdmin: true });
    expect(await rights(MEMBER_KEY)).toMatchObject({ isAdmin: false });
    expect(await rights(ODD_KEY)).not.toHaveProperty('isAdmin');
  });

  it('never logs a token', async () => {
    await call('/me');
    expect(JSON.stringify(awork.log)).not.toContain(ADMIN_KEY);
  });
});

describe('the list of users', () => {
  it('holds ten a page unless told, and says so in its headers', async () => {
    const response = await call('/users');
    expect(await idsOf(response)).toEqual(ACTIVE);
    const header = (name: string) => response.headers.get(`aw-${name}`);
    expect(['page', 'pagesize', 'items', 'totalitems'].map(header)).toEqual(
      ['1', '10', '10', '18'], // everybody but the two who are archived
    );
  });

  it('gives every person once over all pages, a thousand a page at most', async () => {
    awork.state.people.push(...manyPeople(3000));
    const pages = await Promise.all(
      [1, 2, 3, 4, 5].map((page) => call(`/users?pageSize=5000&page=${page}`)),
    );
    const ids = await Promise.all(pages.map(idsOf));
    expect(ids.map((page) => page.length)).toEqual([1000, 1000, 1000, 18, 0]);
    expect(new Set(ids.flat()).size).toBe(3018);
    expect(pages[3]!.headers.get('aw-items')).toBe('18');
  });

  it('shows archived people when asked', async () => {
    const hidden = await idsOf(await call('/users?pageSize=1000'));
    const shown = await idsOf(await call('/users?pageSize=1000&showArchived=true'));
    expect(shown.filter((id) => !hidden.includes(id))).toEqual([ARCHIVED, API_CLIENT]);
  });

  it('honours, refuses or ignores the filter, as the state says', async () => {
    const filtered = () => call('/users?pageSize=1000&filterby=isDeactivated%20eq%20true');
    expect(await idsOf(await filtered())).toEqual([...ELIGIBLE, DELETED, EXTERNAL, AGENT]);
    awork.state.filterHonoured = '400';
    const refused = await filtered();
    expect([refused.status, await codeOf(refused)]).toEqual([400, 'invalid-filter-or-order']);
    awork.state.filterHonoured = 'ignored';
    expect(await idsOf(await filtered())).toHaveLength(18);
  });

  it.each(['filterby=nonsense', 'filterby=shoeSize eq 42', 'orderby=;drop', 'orderby=id up'])(
    'refuses %s',
    async (query) => expect((await call(`/users?${encodeURI(query)}`)).status).toBe(400),
  );

  it('understands an order and a longer filter', async () => {
    const query =
      "orderby=lastName,firstName desc&filterby=lastName eq 'Schmidt' and isArchived eq false";
    expect(await idsOf(await call(`/users?${encodeURI(query)}`))).toEqual([ANNA]);
  });

  it('shows a member only themselves where the state says so', async () => {
    expect((await call(`/users/${ANNA}`, MEMBER_KEY)).status).toBe(200);
    awork.state.memberSees = 'self';
    expect(await idsOf(await call('/users', MEMBER_KEY))).toEqual([JANA]);
    expect((await call(`/users/${ANNA}`, MEMBER_KEY)).status).toBe(404);
  });

  it('writes more digits of the version than a number holds', async () => {
    const text = await (await call(`/users/${ANNA}`)).text();
    const digits = /"resourceVersion":(\d+)/.exec(text)?.[1] ?? '';
    expect([digits.length, Number.isSafeInteger(Number(digits))]).toEqual([18, false]);
  });
});

describe('everything else', () => {
  it('gives pictures to everybody, only where there is one', async () => {
    const picture = await call(`/files/images/users/${ANNA}?width=64`, null);
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(await picture.text()).not.toBe(await (await call(`/files/images/users/${LENA}`)).text());
    expect((await call(`/files/images/users/${JONAS}`, null)).status).toBe(404);
    expect((await call(`/files/images/projects/${ANNA}`, null)).status).toBe(404);
  });

  it.each(['OPTIONS', 'DELETE'])('does not know %s on a user', async (method) => {
    const response = await call(`/users/${ANNA}`, ADMIN_KEY, { method });
    expect(response.status).toBe(404);
    const traceId = response.headers.get('trace-id');
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(await response.json()).toMatchObject({ code: 'not-found', traceId });
    expect([...response.headers.keys()].join()).not.toContain('access-control');
  });

  it('makes many people, no two alike', () => {
    const people = manyPeople(10_000);
    expect(new Set(people.map(({ id }) => id)).size).toBe(10_000);
    expect(new Set(people.map((one) => `${one.firstName} ${one.lastName}`)).size).toBe(10_000);
    expect(manyPeople(3)).toEqual(people.slice(0, 3));
  });

  it('goes back to the beginning, in place', async () => {
    const { state, log } = awork;
    await activate(ANNA);
    state.seats.booked = 0;
    state.keys.clear();
    awork.faults.add({ status: 500 });
    awork.reset();
    expect([log, state.emails, anna().isDeactivated]).toEqual([[], [], true]);
    expect(state.seats).toMatchObject({ booked: 25, used: 10, free: 15 });
    expect((await call('/me')).status).toBe(200);
  });
});
