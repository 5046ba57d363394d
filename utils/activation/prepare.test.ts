import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ANNA, JONAS, MARA, MEMBER_KEY, personById } from '../../test/awork/index.ts';
import {
  atOnce,
  awork,
  freshProfile,
  otherWorkspace,
  posts,
  requestsTo,
  startWorker,
  type Worker,
} from '../../test/unit/worker.ts';

freshProfile();

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
});

const anna = () => personById(awork.state, ANNA)!;
const failed = (kind: string) => ({ ok: false, outcome: { state: 'failed', problem: { kind } } });
const isListed = async (id: string) => {
  const [all] = await worker.directory.directories({ changed: worker.changed });
  return all!.people.some((person) => person.id === id);
};

it('names the person as their own record does, and sends nothing', async () => {
  await worker.connected();
  await isListed(ANNA);
  anna().firstName = 'Annabel';
  expect(await worker.prepare(ANNA)).toMatchObject({
    ok: true,
    ticket: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
    person: { id: ANNA, name: 'Annabel Schmidt' },
    workspace: 'Nordlicht Studio',
  });
  expect(posts()).toEqual([]);
});

it('says that the browser lets nothing through to awork, and sends nothing', async () => {
  await worker.connected();
  await isListed(ANNA);
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(async () => false);
  awork.faults.add({ resetBefore: true, path: `/users/${ANNA}` });
  expect(await worker.prepare(ANNA)).toEqual(failed('no-access'));
  expect(posts()).toEqual([]);
});

describe('without asking awork about the person', () => {
  it('needs a connected workspace', async () => {
    expect(await worker.prepare(ANNA)).toEqual(failed('not-connected'));
  });

  it('takes nobody who is not in a directory', async () => {
    await worker.connected();
    expect(await worker.prepare(MARA)).toEqual(failed('not-eligible'));
  });

  it('says when the key may not activate', async () => {
    await worker.connected(MEMBER_KEY);
    expect(await worker.prepare(ANNA)).toEqual(failed('not-allowed'));
  });

  it('says when the access has ended', async () => {
    const { id } = await worker.connected();
    await isListed(ANNA);
    await worker.vault.update(id, { signedOut: true });
    expect(await worker.prepare(ANNA)).toEqual(failed('signed-out'));
  });

  it('says when the stored key can no longer be opened', async () => {
    await worker.connected();
    await isListed(ANNA);
    await (await worker.database.database()).delete('keys', 'vault');
    expect(await worker.prepare(ANNA)).toEqual(failed('damaged'));
  });
});

it('does not wait for a workspace that does not answer', async () => {
  await worker.connected();
  const { other, key } = otherWorkspace();
  await worker.connected(key);
  other.faults.add({ path: '/users', hold: new Promise(() => undefined) });
  expect(await worker.prepare(ANNA)).toMatchObject({ ok: true, workspace: 'Nordlicht Studio' });
});

describe('when the record stands in the way', () => {
  beforeEach(async () => {
    await worker.connected();
    expect(await isListed(ANNA)).toBe(true);
  });

  it.each([
    ['archived', 'archived', () => (anna().isArchived = true)],
    ['deleted', 'gone', () => (anna().deletedOn = '2026-01-01T00:00:00Z')],
    ['external', 'not-eligible', () => (anna().isExternal = true)],
    ['an agent', 'not-eligible', () => (anna().isAgent = true)],
    [
      'no longer there',
      'gone',
      () => awork.state.people.splice(awork.state.people.indexOf(anna()), 1),
    ],
  ])('refuses somebody who is %s, and drops them', async (_, kind, change) => {
    change();
    expect(await worker.prepare(ANNA)).toMatchObject(failed(kind));
    expect(await isListed(ANNA)).toBe(false);
    expect(await isListed(JONAS)).toBe(true);
    expect(worker.changed).toHaveBeenCalledOnce();
  });

  it('says that they are active already, and drops them', async () => {
    anna().isDeactivated = false;
    expect(await worker.prepare(ANNA)).toEqual({ ok: false, outcome: { state: 'already-active' } });
    expect(await isListed(ANNA)).toBe(false);
    expect(worker.changed).toHaveBeenCalledOnce();
  });

  it("refuses another person's record", async () => {
    awork.faults.add({ path: `/users/${ANNA}`, body: personById(awork.state, JONAS) });
    expect(await worker.prepare(ANNA)).toEqual(failed('unexpected'));
  });

  it.each([
    ['it cannot be reached', { resetBefore: true }, 'unreachable'],
    ['it fails', { status: 502 }, 'unreachable'],
    ['it asks to wait', { status: 429 }, 'wait'],
    ['it answers HTML', { html: true }, 'unexpected'],
    ['its edge blocks', { status: 403 }, 'blocked'],
  ])('says so when %s, and keeps the person', async (_, fault, kind) => {
    awork.faults.add({ path: `/users/${ANNA}`, ...fault });
    expect(await worker.prepare(ANNA)).toMatchObject(failed(kind));
    expect(await isListed(ANNA)).toBe(true);
    expect(worker.changed).not.toHaveBeenCalled();
  });

  it('says "connect again" when awork knows the key no more', async () => {
    awork.state.keys.clear();
    expect(await worker.prepare(ANNA)).toEqual(failed('signed-out'));
    expect(requestsTo('/me')).toHaveLength(2);
  });
});

describe('from a page', () => {
  it('lets 20 activations a minute through, and our own pages any number', async () => {
    await worker.connected();
    const tried = [];
    for (let count = 0; count < 20; count += 1) {
      anna().isDeactivated = true;
      vi.setSystemTime(Date.now() + 1);
      await worker.directory.refresh(awork.state.workspace.id);
      tried.push(await atOnce(worker.commit(await worker.ticket(ANNA))));
    }
    expect(tried).toEqual(Array(20).fill({ state: 'activated' }));
    const [next, own] = [await worker.ticket(JONAS), await worker.ticket(JONAS)];
    expect(await worker.commit(next)).toMatchObject({ problem: { kind: 'too-many' } });
    expect(posts()).toHaveLength(20);
    const popup = worker.commit(own, undefined, 'popup');
    expect(await atOnce(popup)).toEqual({ state: 'activated' });
  });
});
