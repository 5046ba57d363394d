import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_KEY, newAwork } from '../index.ts';
import { newClient, NOT_GRANTED, told } from './client.ts';

const awork = newAwork();
const { registered, refresh, signIn, api } = newClient(awork);
const statusOf = async (token: string) => (await api(token, '/me')).status;

beforeEach(() => awork.reset());

describe('shutting a client out', () => {
  const CLIENTS = '/accounts/me/authorizedclients';

  it('tells whom the person has let in, and takes one back', async () => {
    const [id, other] = [await registered(), await registered()];
    const [tokens, kept] = [await signIn(id), await signIn(other)];
    const list = await api(tokens.access_token, CLIENTS);
    expect(await list.json()).toMatchObject([
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
    expect(await told(await refresh(id, tokens.refresh_token))).toMatchObject(NOT_GRANTED);
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
