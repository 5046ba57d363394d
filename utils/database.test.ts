import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

const entry = (ticket: string, at: number, outcome: object | null) => ({
  ...{ ticket, personId: `person of ${ticket}`, name: 'Anna', workspaceId: 'w', from: 'page', at },
  ...{ outcome, settledAt: outcome && at + 1 },
});
const OLD = [entry('a', 1, { state: 'activated' }), entry('b', 2, null), entry('c', 3, null)];

/** The database as version 1 of it was made. */
async function makeFirst(): Promise<void> {
  const db = await openDB('activate', 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('workspaces');
      made.createObjectStore('clients', { keyPath: 'clientId' });
      const journal = made.createObjectStore('journal', { keyPath: 'ticket' });
      journal.createIndex('person', ['personId', 'at']);
      journal.createIndex('at', 'at');
    },
  });
  await db.put('keys', 'a key', 'vault');
  await db.put('workspaces', { sealed: 'well' }, 'w');
  await db.put('clients', { clientId: 'client' });
  for (const one of OLD) await db.put('journal', one);
  db.close();
}

it('loses nothing when an older one is made newer, and then finds what has no outcome', async () => {
  await makeFirst();
  const { database } = await import('./database.ts');
  const db = await database();
  expect(await db.getAll('keys')).toEqual(['a key']);
  expect(await db.getAll('workspaces')).toEqual([{ sealed: 'well' }]);
  expect(await db.getAll('clients')).toEqual([{ clientId: 'client' }]);
  expect(await db.getAll('journal')).toMatchObject(OLD);
  expect(await db.getAll('bulkRows')).toEqual([]);
  const { unsettled } = await import('./activation/journal.ts');
  expect((await unsettled()).map(({ ticket }) => ticket)).toEqual(['b', 'c']);
});

it('gives way to a newer one, and can be opened again', async () => {
  const { database } = await import('./database.ts');
  await database();
  const newer = await openDB('activate', 99);
  newer.close();
  await expect(database()).rejects.toThrow(/version/);
});
