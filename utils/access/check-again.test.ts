import { beforeEach, describe, expect, it } from 'vitest';
import { ADMIN_KEY, JANA, MEMBER_KEY } from '../../test/awork/index.ts';
import { awork, freshProfile, startWorker, type Worker } from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
});
const connect = (key: string, keep = false) => worker.connect.connectWithKey(key, keep);
const id = awork.state.workspace.id;

describe('asking awork again', () => {
  it('remembers what has changed and keeps the key', async () => {
    await connect(MEMBER_KEY, true);
    awork.state.keys.get(MEMBER_KEY)!.rights = 'admin';
    expect(await worker.connect.checkAgain(id)).toBeNull();
    const now = { owner: { id: JANA }, mayActivate: 'yes', keep: true };
    expect(await worker.vault.workspaces()).toMatchObject([now]);
    expect(await worker.token(id)).toBe(MEMBER_KEY);
  });

  it('remembers that the access has ended, and that it is back', async () => {
    await connect(ADMIN_KEY);
    awork.faults.add({ path: '/me', status: 401 });
    expect(await worker.connect.checkAgain(id)).toMatchObject({ kind: 'signed-out' });
    expect(await worker.vault.workspaces()).toMatchObject([{ signedOut: true }]);
    expect(await worker.connect.checkAgain(id)).toBeNull();
    expect(await worker.vault.workspaces()).toMatchObject([{ signedOut: false }]);
  });

  it('forgets nothing because awork cannot be reached', async () => {
    await connect(ADMIN_KEY);
    awork.faults.add({ path: '/me', resetBefore: true });
    expect(await worker.connect.checkAgain(id)).toEqual({ kind: 'unreachable' });
    expect(await worker.vault.workspaces()).toMatchObject([{ signedOut: false }]);
  });
});
