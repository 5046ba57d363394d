import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ADMIN_KEY, consent, MARA } from '../../test/awork/index.ts';
import { authWindow, REDIRECT, signedIn } from '../../test/unit/signed-in.ts';
import {
  atOnce,
  awork,
  everythingStored,
  freshProfile,
  requestsTo,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  authWindow();
});
const { id } = awork.state.workspace;
const nothingIsLeft = async () => {
  expect(await worker.vault.workspaces()).toEqual([]);
  expect(await everythingStored(worker)).not.toContain('sealed');
  expect(awork.state.oauth.grants).toEqual([]);
};

describe('signing in', () => {
  it('connects the workspace as the person, with tokens that work', async () => {
    expect(await worker.signIn(true)).toMatchObject({
      state: 'connected',
      workspace: { id, kind: 'sign-in', keep: true, owner: { id: MARA }, mayActivate: 'yes' },
    });
    expect(await worker.token(id)).toMatch(/^local-awork-access-/);
    expect(await worker.directory.refresh(id)).toBeNull();
    expect(requestsTo('/users')).toMatchObject([{ key: 'Mara Lindqvist', status: 200 }]);
  });

  it('asks for what it needs, with PKCE, a state and the exact address to come back to', async () => {
    let asked = new URLSearchParams();
    authWindow((url) => {
      asked = new URL(url).searchParams;
      return consent(awork, url);
    });
    await worker.signIn(true);
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      redirect_uri: REDIRECT,
      scope: 'full_access offline_access',
      code_challenge_method: 'S256',
    });
    expect(asked.get('state')!.length).toBeGreaterThan(20);
  });

  it('registers once, and uses the client again', async () => {
    authWindow(() => Promise.reject(new Error('closed')));
    await worker.signIn(true);
    authWindow();
    await worker.signIn(true);
    expect(requestsTo('/clientapplications/register')).toHaveLength(1);
  });

  it('registers once more when awork has forgotten the client, which only its window says', async () => {
    const closed = () => Promise.reject(new Error('closed'));
    authWindow(closed);
    await worker.signIn(true);
    awork.state.oauth.clients.clear();
    authWindow((url) => consent(awork, url).catch(closed));
    expect(await worker.signIn(true)).toMatchObject({ fault: 'closed' });
    expect(await worker.signIn(true)).toMatchObject({ state: 'connected' });
  });

  it('registers once more for a second workspace, so that each access can be taken back alone', async () => {
    await signedIn(worker);
    await worker.signIn(true);
    expect(requestsTo('/clientapplications/register')).toHaveLength(2);
  });

  it.each(['off', 'on', 'html', 'foreign-hosts'] as const)(
    'works whatever the server says of itself: %s',
    async (discovery) => {
      awork.state.oauth.discovery = discovery;
      expect(await worker.signIn(true)).toMatchObject({ state: 'connected' });
    },
  );

  it.each(['https://api.awork.com', 'https://api.awork.com/'])(
    'takes an answer in the name of %s',
    async (iss) => {
      awork.state.oauth.iss = iss;
      expect(await worker.signIn(true)).toMatchObject({ state: 'connected' });
    },
  );

  it('lets one window be open at a time', async () => {
    let close = (): void => undefined;
    authWindow(() => new Promise((_, reject) => (close = () => reject(new Error('closed')))));
    const first = worker.signIn(true);
    await vi.waitFor(() => expect(requestsTo('/clientapplications/register')).toHaveLength(1));
    expect(await worker.signIn(true)).toEqual({ state: 'fault', fault: 'running' });
    close();
    await first;
  });
});

describe('a sign-in that fails', () => {
  const oauth = () => awork.state.oauth;
  it.each([
    ['closed', () => authWindow(() => Promise.reject(new Error('in the browser’s own words')))],
    ['denied', () => authWindow((url) => consent(awork, url, { press: 'Deny' }))],
    ['wrong-answer', () => (oauth().answerWith = 'wrong-state')],
    ['wrong-answer', () => (oauth().answerWith = 'no-state')],
    ['wrong-answer', () => (oauth().answerWith = 'no-code')],
    ['wrong-answer', () => (oauth().iss = 'https://elsewhere.example')],
    ['wrong-answer', () => authWindow(async () => 'https://elsewhere.example/?code=1&state=2')],
    ['wrong-answer', () => authWindow(async () => 'nonsense')],
    ['refused', () => (oauth().answerWith = { error: 'server_error' })],
    ['code-refused', () => (oauth().answerWith = 'used-code')],
    ['redirect-refused', () => (oauth().registration = 'redirect-refused')],
    ['not-registered', () => (oauth().registration = 'refused')],
  ])('is told as “%s”, and leaves nothing half-connected', async (fault, prepare) => {
    prepare();
    expect(await worker.signIn(true)).toMatchObject({ state: 'fault', fault });
    await nothingIsLeft();
  });

  it('is given up after ten minutes', async () => {
    authWindow(() => new Promise(() => undefined));
    expect(await atOnce(worker.signIn(true))).toMatchObject({ fault: 'timed-out' });
    await nothingIsLeft();
  });

  it.each([
    ['/clientapplications/register', { resetBefore: true }, 'unreachable'],
    ['/clientapplications/register', { status: 403 }, 'blocked'],
    ['/accounts/token', { resetBefore: true }, 'unreachable'],
    ['/accounts/token', { status: 503 }, 'unreachable'],
    ['/accounts/token', { html: true }, 'unexpected'],
    ['/me', { status: 500 }, 'unreachable'],
    ['/me', { html: true }, 'unexpected'],
  ])('for %s with %j is told as a problem', async (path, fault, kind) => {
    awork.faults.add({ path, ...fault });
    expect(await worker.signIn(true)).toMatchObject({ state: 'problem', problem: { kind } });
    expect(await worker.vault.workspaces()).toEqual([]);
  });
});

describe('a workspace that is connected already', () => {
  it('stays as it is until the admin says so, and is replaced then', async () => {
    await worker.connected(ADMIN_KEY);
    expect(await worker.signIn(true)).toMatchObject({
      state: 'exists',
      workspace: { kind: 'sign-in' },
      before: { kind: 'api-key' },
    });
    expect(await worker.token(id)).toBe(ADMIN_KEY);
    expect(await worker.decide(id, true)).toMatchObject({ kind: 'sign-in' });
    expect(await worker.token(id)).toMatch(/^local-awork-access-/);
    expect(await everythingStored(worker)).not.toContain('pending');
  });

  it('keeps its sign-in when it is not, and the new one is given back', async () => {
    await signedIn(worker);
    const before = await worker.token(id);
    await worker.signIn(true);
    expect(awork.state.oauth.grants).toHaveLength(2);
    expect(await worker.decide(id, false)).toBeNull();
    expect(awork.state.oauth.grants).toHaveLength(1);
    expect(await worker.token(id)).toBe(before);
    expect(await worker.directory.refresh(id)).toBeNull();
  });

  it('gives its old sign-in back when it is replaced', async () => {
    await signedIn(worker);
    await worker.signIn(true);
    await worker.decide(id, true);
    expect(awork.state.oauth.grants).toHaveLength(1);
    expect(await worker.directory.refresh(id)).toBeNull();
  });

  it('is not asked about when awork has ended its access', async () => {
    await worker.connected(ADMIN_KEY);
    await worker.vault.update(id, { signedOut: true });
    expect(await worker.signIn(true)).toMatchObject({ state: 'connected' });
  });

  it('holds an undecided access no longer than ten minutes', async () => {
    await worker.connected(ADMIN_KEY);
    await worker.signIn(true);
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1);
    expect(await worker.decide(id, true)).toBeNull();
    expect(await worker.token(id)).toBe(ADMIN_KEY);
  });
});
