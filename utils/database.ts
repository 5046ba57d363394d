import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OAuthClient } from './access/clients.ts';
import type { StoredWorkspace } from './access/vault.ts';
import type { JournalEntry } from './activation/journal.ts';

/** What the extension keeps on disk, in the IndexedDB of its own origin, out of reach of every page. */
interface Shape extends DBSchema {
  /** The one non-extractable key that credentials are sealed with, under the name `vault`. */
  keys: { key: string; value: CryptoKey };
  /** Workspaces whose credentials are kept on this computer, by workspace id. */
  workspaces: { key: string; value: StoredWorkspace };
  /** What awork has registered us as, by client id. */
  clients: { key: string; value: OAuthClient };
  /** What was tried, by ticket; the index finds a person's newest. */
  journal: { key: string; value: JournalEntry; indexes: { person: [string, number]; at: number } };
}

let opening: Promise<IDBPDatabase<Shape>> | undefined;

/** The extension's database, opened once for each start of a page or worker. Rejects where the browser has no IndexedDB. */
export function database(): Promise<IDBPDatabase<Shape>> {
  opening ??= openDB<Shape>('activate', 1, {
    upgrade(db) {
      db.createObjectStore('keys');
      db.createObjectStore('workspaces');
      db.createObjectStore('clients', { keyPath: 'clientId' });
      const journal = db.createObjectStore('journal', { keyPath: 'ticket' });
      journal.createIndex('person', ['personId', 'at']);
      journal.createIndex('at', 'at');
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
