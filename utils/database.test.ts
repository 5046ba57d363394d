import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, it } from 'vitest';
import { database } from './database.ts';

it('takes over what the first version has stored, and does not keep a newer one waiting', async () => {
  const old = await openDB('activate', 1, {
    upgrade(db) {
      for (const name of ['keys', 'workspaces']) db.createObjectStore(name);
      db.createObjectStore('clients', { keyPath: 'clientId' });
      const journal = db.createObjectStore('journal', { keyPath: 'ticket' });
      journal.createIndex('person', ['personId', 'at']);
      journal.createIndex('at', 'at');
    },
  });
  await old.put('workspaces', { any: 'thing' }, 'w');
  await old.put('clients', { clientId: 'c' });
  await old.put('journal', { ticket: 't', personId: 'p', at: 1 });
  old.close();

  const db = await database();
  expect(await db.get('workspaces', 'w')).toEqual({ any: 'thing' });
  expect(await db.get('clients', 'c')).toEqual({ clientId: 'c' });
  expect(await db.getAllFromIndex('journal', 'person')).toMatchObject([{ ticket: 't' }]);
  expect(await db.getAll('bulkRows')).toEqual([]);

  const newer = await openDB('activate', 3);
  expect(newer.version).toBe(3);
  newer.close();
});
