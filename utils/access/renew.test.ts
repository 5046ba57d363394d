import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ANNA, expireAccess, expireRefresh } from '../../test/awork/index.ts';
import { signedIn } from '../../test/unit/signed-in.ts';
import {
  atOnce,
  awork,
  everythingStored,
  freshProfile,
  posts,
  requestsTo,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const { id } = awork.state.workspace;

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await signedIn(worker);
  vi.setSystemTime(Date.now() + 10 * MINUTE);
});
const renewals = () =>
  requestsTo('/accounts/token').filter(({ body }) => body.includes('refresh_token'));
const read = () => worker.directory.refresh(id);
const isSignedOut = async () => (await worker.vault.workspaces())[0]?.signedOut;
/** The access token ends before its time. */
const end = () => expireAccess(awork.state);

describe('an access token', () => {
  it('is used as it is while it has more than five minutes left', async () => {
    vi.setSystemTime(Date.now() + DAY - 16 * MINUTE);
    expect(await read()).toBeNull();
    expect(renewals()).toEqual([]);
  });

  it('is renewed five minutes before its end', async () => {
    vi.setSystemTime(Date.now() + DAY - 14 * MINUTE);
    expect(await read()).toBeNull();
    expect(renewals()).toHaveLength(1);
    expect(requestsTo('/users').map(({ status }) => status)).toEqual([200]);
  });

  it('with a short life is not renewed for every request', async () => {
    awork.state.oauth.accessLife = 120;
    end();
    await read();
    await read();
    await read();
    expect(renewals()).toHaveLength(1);
  });

  it('is renewed when awork refuses it, and the request sent once more', async () => {
    end();
    expect(await read()).toBeNull();
    expect(renewals()).toHaveLength(1);
    expect(requestsTo('/users').map(({ status }) => status)).toEqual([401, 200]);
  });

  it('is renewed when the clock was set back, and only once', async () => {
    vi.setSystemTime(Date.now() - 2 * DAY);
    expect(await read()).toBeNull();
    expect(await read()).toBeNull();
    expect(renewals()).toHaveLength(1);
  });

  it('is renewed once for twenty callers', async () => {
    end();
    const callers = Array.from({ length: 20 }, () =>
      worker.request.request(id, { path: `/users/${ANNA}`, read: (json) => json }),
    );
    const answers = await Promise.all(callers);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(renewals()).toHaveLength(1);
  });

  it('that is not accepted for an activation is renewed, and one POST is applied', async () => {
    const ticket = await worker.ticket(ANNA);
    end();
    expect(await atOnce(worker.commit(ticket))).toEqual({ state: 'activated' });
    expect(posts().map(({ status, applied }) => [status, applied])).toEqual([
      [401, false],
      [204, true],
    ]);
  });

  it('is not renewed for a right that is missing', async () => {
    awork.faults.add({ path: '/users', status: 401 });
    expect(await read()).toMatchObject({ kind: 'not-allowed' });
    expect(renewals()).toEqual([]);
  });
});

describe('a refresh token', () => {
  it.each(['both', 'oauth', 'awork'] as const)(
    'that has ended signs out, once, in whatever words (%s)',
    async (errors) => {
      awork.state.oauth.errors = errors;
      end();
      expireRefresh(awork.state);
      expect(await read()).toEqual({ kind: 'signed-out' });
      expect(await isSignedOut()).toBe(true);
      const before = awork.log.length;
      expect(await read()).toMatchObject({ kind: 'signed-out' });
      expect(await worker.connect.checkAgain(id)).toMatchObject({ kind: 'signed-out' });
      expect(renewals()).toHaveLength(1);
      expect(awork.log.length).toBe(before);
    },
  );

  it('that was used before the browser stopped signs out, and no loop begins', async () => {
    end();
    const token = (await worker.vault.unlock(id))!.credentials.refreshToken!;
    awork.state.oauth.refreshTokens.get(token)!.isUsed = true;
    worker = await startWorker();
    expect(await read()).toEqual({ kind: 'signed-out' });
    expect(await read()).toMatchObject({ kind: 'signed-out' });
    expect(renewals()).toHaveLength(1);
  });

  it.each([{ resetBefore: true }, { status: 503 }, { html: true }])(
    'is kept when awork cannot renew just now: %j',
    async (fault) => {
      end();
      awork.faults.add({ path: '/accounts/token', times: Infinity, ...fault });
      const problem = await read();
      expect(problem?.kind).not.toBe('signed-out');
      expect(await isSignedOut()).toBe(false);
      awork.faults.clear();
      expect(await read()).toBeNull();
    },
  );

  it('is not needed for the minutes that the access token has left', async () => {
    vi.setSystemTime(Date.now() + DAY - 14 * MINUTE);
    awork.faults.add({ path: '/accounts/token', times: Infinity, status: 503 });
    expect(await read()).toBeNull();
  });

  it('is stored before its access token is used', async () => {
    end();
    const real = globalThis.fetch;
    const used: unknown[] = [];
    globalThis.fetch = async (input, init) => {
      const sent = new Headers(init?.headers).get('Authorization');
      if (sent) used.push([sent, `Bearer ${await worker.token(id)}`]);
      return real(input, init);
    };
    expect(await read()).toBeNull();
    const [old, fresh] = [used[0]!, used.at(-1)!] as [string, string][];
    expect(fresh![0]).not.toBe(old![0]);
    expect(fresh![1]).toBe(fresh![0]);
  });

  it('comes back for nobody who has disconnected meanwhile', async () => {
    end();
    const renewing = worker.renew(id, (await worker.token(id))!);
    await awork.when(({ path }) => path.endsWith('/accounts/token'));
    await worker.vault.erase(id);
    expect(await renewing).toEqual({ ok: false, problem: { kind: 'disconnected' } });
    expect(await everythingStored(worker)).not.toContain('sealed');
  });
});

describe('disconnecting', () => {
  it('takes the access back at awork, that of this client alone, and erases it here', async () => {
    expect(await worker.connect.disconnect(id)).toBe('revoked');
    const [clientId] = awork.state.oauth.clients.keys();
    const deleted = awork.log.filter(({ method }) => method === 'DELETE');
    expect(deleted.map(({ path }) => path)).toEqual([
      `/api/v1/accounts/me/authorizedclients/${clientId}`,
    ]);
    expect(awork.state.oauth.grants).toEqual([]);
    expect(await everythingStored(worker)).not.toContain('sealed');
  });

  it.each([{ resetBefore: true }, { status: 500 }, { status: 401 }])(
    'erases it here when awork does not answer well: %j',
    async (fault) => {
      awork.faults.add({ path: /authorizedclients/, times: Infinity, ...fault });
      expect(await worker.connect.disconnect(id)).toBe('not-revoked');
      expect(await everythingStored(worker)).not.toContain('sealed');
    },
  );

  it('renews an access that has ended, to take it back', async () => {
    vi.setSystemTime(Date.now() + 2 * DAY);
    expect(await worker.connect.disconnect(id)).toBe('revoked');
  });
});
