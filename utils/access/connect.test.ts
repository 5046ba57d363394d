import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ADMIN_KEY, API_CLIENT, JANA, MEMBER_KEY, ODD_KEY } from '../../test/awork/index.ts';
import {
  awork,
  everythingStored,
  freshProfile,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
});
const id = awork.state.workspace.id;
/** Connects, and agrees that what was connected before is replaced. */
const connect = (key: string, keep = false) =>
  worker.connect.connectWithKey(key, keep, {
    workspaceId: id,
    takeBack: worker.connect.disconnect,
  });

describe('connecting with a key', () => {
  it('tells the workspace and whom awork takes the key for', async () => {
    vi.setSystemTime(1_800_000_000_000);
    const workspace = {
      ...{ id, name: 'Nordlicht Studio', url: 'https://nordlicht.awork.com' },
      owner: { id: API_CLIENT, name: 'Nordlicht automation (API Client)' },
      ...{ kind: 'api-key', keep: false, mayActivate: 'yes' },
      ...{ checkedAt: 1_800_000_000_000, signedOut: false },
    };
    expect(await connect(` ${ADMIN_KEY}\n`)).toEqual({ ok: true, workspace, replaced: false });
    expect(await worker.vault.workspaces()).toEqual([workspace]);
    expect(await worker.token(id)).toBe(ADMIN_KEY);
  });

  it.each([
    ['', 'empty'],
    [' \n\t', 'empty'],
    ['short', 'not-a-key'],
    [`${ADMIN_KEY} ${ADMIN_KEY}`, 'not-a-key'],
    [`${ADMIN_KEY}\r\nX-Other: 1`, 'not-a-key'],
    [`Bearer ${ADMIN_KEY}`, 'not-a-key'],
    [`${ADMIN_KEY}ü`, 'not-a-key'],
    ['a'.repeat(8193), 'not-a-key'],
  ])('does not even try %j', async (text, fault) => {
    expect(await connect(text)).toEqual({ ok: false, fault });
    expect(awork.log).toEqual([]);
  });

  it.each([
    ['a wrong key', 'nobody-knows-this-key', {}, 'signed-out'],
    ['no connection', ADMIN_KEY, { resetBefore: true }, 'unreachable'],
    ["a portal's page", ADMIN_KEY, { html: true }, 'unexpected'],
    ['a block at the edge', ADMIN_KEY, { status: 403 }, 'blocked'],
  ])('stores nothing after %s', async (_, key, fault, kind) => {
    awork.faults.add({ path: '/me', ...fault });
    expect(await connect(key)).toMatchObject({ ok: false, problem: { kind } });
    expect(await worker.vault.workspaces()).toEqual([]);
    expect(await worker.token(id)).toBeNull();
  });

  it.each([
    [MEMBER_KEY, 'no'],
    [ODD_KEY, 'unknown'],
  ])('says whether %s may activate: %s', async (key, mayActivate) => {
    expect(await connect(key)).toMatchObject({ ok: true, workspace: { mayActivate } });
  });

  it('does not know the rights when they are not told', async () => {
    awork.faults.add({ path: '/me/permissions', status: 500 });
    expect(await connect(ADMIN_KEY)).toMatchObject({ workspace: { mayActivate: 'unknown' } });
  });

  it.each([['javascript', 'alert(1)'].join(':'), 'http://nordlicht.awork.com', 'nordlicht', ''])(
    'makes no link of the address %j',
    async (url) => {
      awork.state.workspace.url = url;
      expect(await connect(ADMIN_KEY)).toMatchObject({ workspace: { url: null } });
    },
  );
});

describe('what is stored', () => {
  it.each([true, false])('holds no key that can be read (kept: %s)', async (keep) => {
    await connect(ADMIN_KEY, keep);
    await worker.directory.refresh(id);
    const all = await everythingStored(worker);
    expect(all).toContain('Nordlicht Studio');
    expect(all).not.toContain(ADMIN_KEY);
    expect(all).not.toContain([...new TextEncoder().encode(ADMIN_KEY)].join());
    const key = await (await worker.database.database()).get('keys', 'vault');
    expect(key?.extractable).toBe(false);
  });

  it.each([
    [true, 1, 0],
    [false, 0, 1],
  ])('is on disk only when it is to be kept (%s)', async (keep, onDisk, inMemory) => {
    await connect(ADMIN_KEY, !keep);
    await connect(ADMIN_KEY, keep);
    const rows = await (await worker.database.database()).getAll('workspaces');
    const keys = Object.keys(await fakeBrowser.storage.session.get(null));
    expect(rows).toHaveLength(onDisk);
    expect(keys.filter((name) => name.startsWith('workspace:'))).toHaveLength(inMemory);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await worker.vault.workspaces()).toMatchObject([{ keep }]);
  });

  it('is opened by the next worker, and a kept one after the browser closed', async () => {
    await connect(ADMIN_KEY, true);
    await fakeBrowser.storage.session.clear();
    worker = await startWorker();
    expect(await worker.token(id)).toBe(ADMIN_KEY);
  });

  it('is replaced by another key of the same workspace', async () => {
    await connect(MEMBER_KEY, true);
    await connect(ADMIN_KEY, false);
    expect(await worker.vault.workspaces()).toMatchObject([{ owner: { id: API_CLIENT } }]);
    expect(await worker.token(id)).toBe(ADMIN_KEY);
  });

  it('stays while nobody has agreed that another key replaces it', async () => {
    await connect(MEMBER_KEY, true);
    expect(await worker.connect.connectWithKey(ADMIN_KEY, false)).toMatchObject({
      ok: false,
      workspace: { owner: { id: API_CLIENT } },
      before: { owner: { id: JANA } },
    });
    expect(await worker.token(id)).toBe(MEMBER_KEY);
  });

  it('stays when another workspace was agreed to be replaced', async () => {
    await connect(MEMBER_KEY, true);
    const takeBack = vi.fn(worker.connect.disconnect);
    const other = { workspaceId: JANA, takeBack };
    expect(await worker.connect.connectWithKey(ADMIN_KEY, false, other)).toMatchObject({
      before: { owner: { id: JANA } },
    });
    expect(takeBack).not.toHaveBeenCalled();
    expect(await worker.token(id)).toBe(MEMBER_KEY);
  });

  it('is replaced without a question when awork has ended its access', async () => {
    await connect(MEMBER_KEY, true);
    await worker.vault.update(id, { signedOut: true });
    expect(await worker.connect.connectWithKey(ADMIN_KEY, false)).toMatchObject({ ok: true });
    expect(await worker.token(id)).toBe(ADMIN_KEY);
  });

  it('is gone after disconnecting', async () => {
    for (const keep of [true, false]) {
      await connect(ADMIN_KEY, keep);
      await worker.connect.disconnect(id);
      expect(await everythingStored(worker)).toBe('[{},{},[[],[],[],[]]]');
    }
  });
});
