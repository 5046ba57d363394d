import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type StoreNames,
} from 'idb';
import type { OAuthClient } from './access/clients.ts';
import type { StoredWorkspace } from './access/vault.ts';
import type { JournalEntry } from './activation/journal.ts';
import type { Job, Row } from './bulk/job.ts';

/** What the extension keeps on disk, in the IndexedDB of its own origin, out of reach of every page. */
interface Shape extends DBSchema {
  /** The one non-extractable key that credentials are sealed with, under the name `vault`. */
  keys: { key: string; value: CryptoKey };
  /** Workspaces whose credentials are kept on this computer, by workspace id. */
  workspaces: { key: string; value: StoredWorkspace };
  /** What awork has registered us as, by client id. */
  clients: { key: string; value: OAuthClient };
  /** What was tried, by ticket; the indexes find a person's newest, the oldest, and what has no outcome yet. */
  journal: {
    key: string;
    value: JournalEntry;
    indexes: { person: [string, number]; at: number; unsettled: 1 };
  };
  /** The one job of activating many, under the name `job`. */
  bulk: { key: string; value: Job };
  /** The people of that job, by their place in it. */
  bulkRows: { key: number; value: Row };
}

let opening: Promise<IDBPDatabase<Shape>> | undefined;

/** The extension's database, opened once for each start of a page or worker. Rejects where the browser has no IndexedDB. */
export function database(): Promise<IDBPDatabase<Shape>> {
  opening ??= openDB<Shape>('activate', 2, {
    // Each step adds to what an earlier version has left, and takes nothing away.
    upgrade(db, before, _, change) {
      if (before < 1) firstVersion(db);
      if (before < 2) secondVersion(db);
      // What was begun is taken back as a whole: then the old one is still there.
      if (before < 2) findUnsettled(change.objectStore('journal')).catch(() => change.abort());
    },
    // A page that was left open would keep a newer version of the extension from opening its own.
    blocking(_, __, { target }) {
      opening = undefined;
      (target as IDBDatabase).close();
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function firstVersion(db: IDBPDatabase<Shape>): void {
  db.createObjectStore('keys');
  db.createObjectStore('workspaces');
  db.createObjectStore('clients', { keyPath: 'clientId' });
  const journal = db.createObjectStore('journal', { keyPath: 'ticket' });
  journal.createIndex('person', ['personId', 'at']);
  journal.createIndex('at', 'at');
}

function secondVersion(db: IDBPDatabase<Shape>): void {
  db.createObjectStore('bulk');
  db.createObjectStore('bulkRows', { keyPath: 'place' });
}

type Journal = IDBPObjectStore<Shape, StoreNames<Shape>[], 'journal', 'versionchange'>;

// An index passes over what has no such field, and finds nothing by null.
async function findUnsettled(journal: Journal): Promise<void> {
  journal.createIndex('unsettled', 'unsettled');
  let cursor = await journal.openCursor();
  while (cursor) {
    if (!cursor.value.outcome) await cursor.update({ ...cursor.value, unsettled: 1 });
    cursor = await cursor.continue();
  }
}
