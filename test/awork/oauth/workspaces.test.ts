import { beforeEach, describe, expect, it } from 'vitest';
import { serveApp } from '../app/serve.ts';
import {
  ADMIN_KEY,
  ANNA,
  ELIGIBLE,
  ELIGIBLE_SUEDWIND,
  MARA,
  MARA_SUEDWIND,
  NADIA,
  OSKAR,
  SUEDWIND_KEY,
  addWorkspace,
  consent,
  newAwork,
  personById,
} from '../index.ts';
import type { Person } from '../index.ts';
import { newClient, NOT_GRANTED, told } from './client.ts';

const NAME = 'Südwind Agentur';
const DEACTIVATED = '/users?pageSize=1000&filterby=isDeactivated eq true';
const awork = newAwork();
const { registered, authorizeUrl, refresh, signIn, api } = newClient(awork);
const idsOf = async (token: string) =>
  ((await (await api(token, DEACTIVATED)).json()) as Person[]).map(({ id }) => id);
const statusOf = async (token: string) => (await api(token, '/me')).status;
const clientPath = (id: string) => `/accounts/me/authorizedclients/${id}`;

beforeEach(() => awork.reset());

describe('a second workspace', () => {
  it('is reached with its own key, and only with that', async () => {
    expect(await statusOf(SUEDWIND_KEY)).toBe(401);
    const other = addWorkspace(awork);
    const me = { workspace: { name: NAME, url: 'https://suedwind.awork.com' } };
    expect(await told(await api(SUEDWIND_KEY, '/me'))).toMatchObject(me);
    expect(await idsOf(SUEDWIND_KEY)).toEqual(ELIGIBLE_SUEDWIND);
    expect(await idsOf(ADMIN_KEY)).toEqual(expect.arrayContaining(ELIGIBLE));
    expect((await api(ADMIN_KEY, `/users/${NADIA}/activate`, 'POST')).status).toBe(404);
    expect((await api(SUEDWIND_KEY, `/users/${NADIA}/activate`, 'POST')).status).toBe(204);
    expect((await api(SUEDWIND_KEY, `/users/${ANNA}`)).status).toBe(404);
    expect(personById(other, NADIA)?.isDeactivated).toBe(false);
    expect([other.emails.length, awork.state.emails.length]).toEqual([1, 0]);
    expect(awork.log.at(-1)).toMatchObject({ key: 'suedwind' });
  });

  it('shares no id and no name with the first, but for the person who is in both', () => {
    const other = addWorkspace(awork);
    const facts = (people: Person[]) =>
      people.flatMap((one) => [one.id, `${one.firstName} ${one.lastName}`]);
    const shared = facts(other.people).filter((one) => facts(awork.state.people).includes(one));
    expect(shared).toEqual(['Mara Lindqvist']);
  });

  it('is gone after a reset', async () => {
    addWorkspace(awork);
    awork.reset();
    expect(awork.state.neighbours).toEqual([]);
    expect(await statusOf(SUEDWIND_KEY)).toBe(401);
  });

  it('has its own pages and pictures', async () => {
    addWorkspace(awork);
    const namesAt = async (origin: string) => {
      const response = await serveApp(new Request(`${origin}/local/data.json`), awork);
      const { workspace, people } = (await response.json()) as Record<string, { name: string }[]>;
      return [workspace, people!.some(({ name }) => name === 'Nadia Benali')];
    };
    expect(await namesAt('https://suedwind.awork.com')).toEqual([NAME, true]);
    for (const origin of ['https://app.awork.com', 'https://nordlicht.awork.com']) {
      expect(await namesAt(origin)).toEqual(['Nordlicht Studio', false]);
    }
    expect((await api('nobody', `/files/images/users/${OSKAR}`)).status).toBe(200);
  });
});

describe('signing in with two workspaces', () => {
  it('lets the person choose, and the token works there only', async () => {
    addWorkspace(awork);
    const id = await registered();
    const [here, there] = [await signIn(id), await signIn(id, NAME)];
    const [mine, other] = await Promise.all(
      [here, there].map(async (tokens) => told(await api(tokens.access_token, '/me'))),
    );
    expect(mine).toMatchObject({ id: MARA, workspace: { name: 'Nordlicht Studio' } });
    expect(other).toMatchObject({ id: MARA_SUEDWIND, workspace: { name: NAME } });
    expect(other!['accountId']).toBe(mine!['accountId']);
    expect(await idsOf(there.access_token)).toEqual(ELIGIBLE_SUEDWIND);
    const renewed = await told(await refresh(id, there.refresh_token));
    expect(await idsOf(renewed['access_token'] as string)).toEqual(ELIGIBLE_SUEDWIND);
  });

  it('offers no workspace that is not there', async () => {
    const url = authorizeUrl(await registered());
    await expect(consent(awork, url, { workspace: NAME })).rejects.toThrow('is not offered');
    const made = `${url.href.replace('/authorize?', '/authorize/decide?')}&decision=allow`;
    const response = await api('nobody', `${made.split('/api/v1')[1]!}&workspace=elsewhere`);
    expect(response.status).toBe(400);
  });

  it('shuts the client out of both at once, as awork describes it', async () => {
    addWorkspace(awork);
    const id = await registered();
    const [here, there] = [await signIn(id), await signIn(id, NAME)];
    const answer = await told(await api(here.access_token, clientPath(id), 'DELETE'));
    expect(answer).toMatchObject({ revokedClientCount: 1, revokedRefreshTokenCount: 2 });
    expect(await statusOf(there.access_token)).toBe(401);
    expect(await told(await refresh(id, there.refresh_token))).toMatchObject(NOT_GRANTED);
  });

  it('shuts it out of one where the state says so', async () => {
    addWorkspace(awork);
    awork.state.oauth.revokes = 'workspace';
    const id = await registered();
    const [here, there] = [await signIn(id), await signIn(id, NAME)];
    await api(here.access_token, clientPath(id), 'DELETE');
    expect([await statusOf(here.access_token), await statusOf(there.access_token)]).toEqual([
      401, 200,
    ]);
  });
});
