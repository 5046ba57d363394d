import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshProfile, startWorker, type Worker } from '../../test/unit/worker.ts';
import type { Workspace } from './workspace.ts';

freshProfile();

const ONE = '6fe0b1d3-d34f-eb11-a607-00155d31310d';
const TWO = '7fe0b1d3-d34f-eb11-a607-00155d31310d';
const named = (id: string, name: string, keep: boolean): Workspace => ({
  ...{ id, name, url: null, owner: { id: ONE, name: 'Owner' }, kind: 'api-key', keep },
  ...{ mayActivate: 'yes', checkedAt: 0, signedOut: false },
});

let worker: Worker;
beforeEach(async () => {
  worker = await startWorker();
  await worker.vault.store(named(ONE, 'Nordlicht', false), { token: 'first secret' });
  await worker.vault.store(named(TWO, 'Aurora', true), { token: 'second secret' });
});
const names = async () => (await worker.vault.workspaces()).map(({ name }) => name);
const damage = async (
  change: (stored: { sealed: { iv: number[]; data: number[] } }) => unknown,
) => {
  const key = `workspace:${ONE}`;
  const stored = (await fakeBrowser.storage.session.get(key))[key];
  await fakeBrowser.storage.session.set({ [key]: change(structuredClone(stored) as never) });
};

it('lists workspaces of both stores by name', async () => {
  expect(await names()).toEqual(['Aurora', 'Nordlicht']);
  expect(await worker.token(ONE)).toBe('first secret');
  expect(await worker.token(TWO)).toBe('second secret');
});

describe('a damaged record', () => {
  it.each([
    ['is no record', 1, () => 'nonsense'],
    ['lacks its secret', 1, (stored: object) => ({ ...stored, sealed: undefined })],
    ['is of another shape', 1, (stored: object) => ({ ...stored, workspace: { id: ONE } })],
    [
      'was changed',
      2,
      (stored: { sealed: { data: number[] } }) => {
        stored.sealed.data[0]! ^= 1;
        return stored;
      },
    ],
  ])('that %s gives no key and leaves the other alone', async (_, left, change) => {
    await damage(change);
    expect(await worker.token(ONE)).toBeNull();
    expect(await names()).toHaveLength(left);
    expect(await worker.vault.unreadable()).toBe(2 - left);
    expect(await worker.token(TWO)).toBe('second secret');
  });

  it('can be replaced', async () => {
    await damage(() => 'nonsense');
    await worker.vault.store(named(ONE, 'Nordlicht', true), { token: 'third secret' });
    expect(await worker.vault.unreadable()).toBe(0);
    expect(await worker.token(ONE)).toBe('third secret');
    expect(await names()).toEqual(['Aurora', 'Nordlicht']);
  });
});

it('seals the same secret differently each time', async () => {
  const sealed = async () => (await fakeBrowser.storage.session.get(null))[`workspace:${ONE}`];
  const first = await sealed();
  await worker.vault.store(named(ONE, 'Nordlicht', false), { token: 'first secret' });
  expect(await sealed()).not.toEqual(first);
});

it('makes one key although two ask for it at once', async () => {
  await worker.vault.erase(ONE);
  await (await worker.database.database()).delete('keys', 'vault');
  const kept = (id: string) =>
    worker.vault.store(named(id, id, true), { token: `secret of ${id}` });
  await Promise.all([kept(ONE), kept(TWO)]);
  expect(await worker.token(ONE)).toBe(`secret of ${ONE}`);
  expect(await worker.token(TWO)).toBe(`secret of ${TWO}`);
});

it('brings nothing back that was erased', async () => {
  await worker.vault.erase(ONE);
  await worker.vault.update(ONE, { signedOut: true });
  expect(await names()).toEqual(['Aurora']);
});

it.each([
  ['in memory', ONE],
  ['on this computer', TWO],
])('brings nothing back that is erased meanwhile: %s', async (_, id) => {
  const checked = worker.vault.update(id, { checkedAt: 1 });
  await worker.vault.erase(id);
  await checked;
  expect(await worker.token(id)).toBeNull();
  expect(await names()).toHaveLength(1);
});

it('does not say of a new key what was found out with the one before', async () => {
  await worker.vault.store(named(ONE, 'Nordlicht', false), { token: 'new secret' });
  await worker.vault.update(ONE, { signedOut: true }, 'first secret');
  await worker.vault.update(ONE, { mayActivate: 'no' }, 'new secret');
  const [, known] = await worker.vault.workspaces();
  expect(known).toMatchObject({ signedOut: false, mayActivate: 'no' });
});

it('loses none of two that change at once', async () => {
  await Promise.all([
    worker.vault.update(ONE, { checkedAt: 1 }),
    worker.vault.update(ONE, { mayActivate: 'no' }),
  ]);
  const [, known] = await worker.vault.workspaces();
  expect(known).toMatchObject({ checkedAt: 1, mayActivate: 'no' });
});

it('reads nobody’s people to list the workspaces', async () => {
  const get = vi.spyOn(fakeBrowser.storage.session, 'get');
  expect(await names()).toHaveLength(2);
  const keys = get.mock.calls.flatMap(([key]) => key ?? 'everything');
  expect(keys).toEqual(['workspaces', `workspace:${ONE}`]);
});
