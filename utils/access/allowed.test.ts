import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ADMIN_KEY, ANNA } from '../../test/awork/index.ts';
import { awork, freshProfile, startWorker, type Worker } from '../../test/unit/worker.ts';

freshProfile();

const { managed } = fakeBrowser.storage;
const id = awork.state.workspace.id;
let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
});

it('lets nobody connect with an API key where a policy forbids it, and sends nothing', async () => {
  await managed.set({ allowApiKeys: false });
  const answer = await worker.connect.connectWithKey(ADMIN_KEY, false);
  expect(answer).toEqual({ ok: false, fault: 'forbidden' });
  expect(awork.log).toEqual([]);
  await managed.set({ allowApiKeys: true });
  expect(await worker.connect.connectWithKey(ADMIN_KEY, false)).toMatchObject({ ok: true });
});

it('uses a key no more that was connected before it was forbidden', async () => {
  await worker.connected();
  expect((await worker.pageDirectory()).people).not.toEqual([]);
  const ticket = await worker.ticket(ANNA);
  await worker.settled();
  const sent = awork.log.length;
  await managed.set({ allowApiKeys: false });

  expect((await worker.pageDirectory()).people).toEqual([]);
  const problem = { kind: 'keys-forbidden' };
  expect(await worker.connect.checkAgain(id)).toEqual(problem);
  expect(await worker.directory.refresh(id)).toEqual(problem);
  expect(await worker.commit(ticket)).toMatchObject({ problem });
  await worker.settled();
  expect(awork.log.length).toBe(sent);

  // It stays stored, so that it can be disconnected, and comes back with the permission.
  await managed.clear();
  expect(await worker.token(id)).toBe(ADMIN_KEY);
  expect((await worker.pageDirectory()).people).not.toEqual([]);
});

it('still tells a workspace that is gone, and a record that cannot be opened', async () => {
  await managed.set({ allowApiKeys: false });
  expect(await worker.connect.checkAgain(id)).toEqual({ kind: 'disconnected' });
  await managed.clear();
  await worker.connected();
  const db = await worker.database.database();
  await db.clear('keys');
  expect(await worker.connect.checkAgain(id)).toEqual({ kind: 'damaged' });
});
