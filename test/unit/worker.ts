import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageDirectory } from '../../utils/messages.ts';
import {
  ADMIN_KEY,
  API_CLIENT,
  asFetch,
  guidOf,
  newAwork,
  type AworkInMemory,
} from '../awork/index.ts';

/** The awork that every unit test of the worker talks to; only the platform's `fetch` is replaced. */
export const awork = newAwork();

/** Everything as it is right after installing: nothing stored, nothing connected, awork at its beginning. */
export function freshProfile(): void {
  beforeEach(() => {
    awork.reset();
    fakeBrowser.reset();
    globalThis.indexedDB = new IDBFactory();
    globalThis.fetch = asFetch(awork);
    // What the database and the streams wait with (`setImmediate`, microtasks) stays real.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
    return () => vi.useRealTimers();
  });
}

const OTHER_KEY = 'local-awork-other-key-5HdT2pLx8WqR0vJz';

/** A second workspace with nobody in it, which a worker reaches by connecting with this key. */
export function otherWorkspace(): { other: AworkInMemory; key: string } {
  const other = newAwork();
  const { state } = other;
  Object.assign(state.workspace, { id: guidOf('Südwind'), name: 'Südwind' });
  state.people = state.people.filter(({ id }) => id === API_CLIENT);
  state.keys = new Map([[OTHER_KEY, { name: 'other', userId: API_CLIENT, rights: 'admin' }]]);
  const [here, there] = [asFetch(awork), asFetch(other)];
  globalThis.fetch = (input, init) => {
    const isOther = new Headers(init?.headers).get('Authorization')?.endsWith(OTHER_KEY);
    return (isOther ? there : here)(input, init);
  };
  return { other, key: OTHER_KEY };
}

/** Starts a worker: every module anew, so that nothing is left of an earlier one but what is stored. */
export async function startWorker() {
  vi.resetModules();
  const [connect, connection, request, vault, database] = await Promise.all([
    import('../../utils/access/connect.ts'),
    import('../../utils/access/connection.ts'),
    import('../../utils/access/request.ts'),
    import('../../utils/access/vault.ts'),
    import('../../utils/database.ts'),
  ]);
  const [signing, pending, renewing] = await Promise.all([
    import('../../utils/access/sign-in.ts'),
    import('../../utils/access/pending.ts'),
    import('../../utils/access/renew.ts'),
  ]);
  const [directory, stored, names, judge, page] = await Promise.all([
    import('../../utils/directory/directory.ts'),
    import('../../utils/directory/store.ts'),
    import('../../utils/directory/name-store.ts'),
    import('../../utils/directory/judge.ts'),
    import('../../utils/directory/page-directory.ts'),
  ]);
  const [activate, commit, prepare, tickets, journal, settle] = await Promise.all([
    import('../../utils/activation/activate.ts'),
    import('../../utils/activation/commit.ts'),
    import('../../utils/activation/prepare.ts'),
    import('../../utils/activation/tickets.ts'),
    import('../../utils/activation/journal.ts'),
    import('../../utils/activation/settle.ts'),
  ]);
  const bulk = await import('../../utils/bulk/bulk.ts');
  const changed = vi.fn();
  const pageDirectory = () => page.pageDirectory({ changed });
  const settled = () => judge.namesAreJudged();
  return {
    connect: { ...connect, ...connection },
    ...{ signIn: signing.signIn, decide: pending.decide, renew: renewing.renew },
    ...{ request, vault, database, directory, stored, names },
    ...{ activate, tickets, journal, settle },
    bulk,
    changed,
    /** The token that a workspace is reached with; null when there is none. */
    token: async (workspaceId: string) =>
      (await vault.unlock(workspaceId))?.credentials.token ?? null,
    /** Connects the workspace of a key, or throws. */
    async connected(key = ADMIN_KEY, keep = false) {
      const answer = await connect.connectWithKey(key, keep);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.workspace;
    },
    /** What a page part is told now. */
    pageDirectory,
    /** Waits until nothing about names is being found out behind an answer. */
    settled,
    /** What a page part is told once it is known whose name is unique. */
    async named() {
      await pageDirectory();
      await settled();
      const told = await pageDirectory();
      await settled();
      return told;
    },
    prepare: (personId: string, document = HERE.document) =>
      prepare.prepare(personId, { document }, { changed }),
    /** The ticket for a person, or throws. */
    async ticket(personId: string, document = HERE.document) {
      const answer = await prepare.prepare(personId, { document }, { changed });
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.ticket;
    },
    commit: (ticket: string, document = HERE.document, from: 'page' | 'popup' = 'page') =>
      commit.commit(ticket, { document }, from, { changed }),
    status: (ticket: string, document = HERE.document) =>
      commit.status(ticket, { document }, { changed }),
  };
}
export type Worker = Awaited<ReturnType<typeof startWorker>>;

export const HERE = { document: 'page 1 here' };

/** Waits for a promise; the timers that it waits for ring at once. */
export async function atOnce<T>(promise: Promise<T>): Promise<T> {
  const state = { over: false };
  const end = () => (state.over = true);
  promise.then(end, end);
  while (!state.over) {
    for (let turn = 0; turn < 20 && !state.over; turn += 1) await aTurn();
    if (!state.over && vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
  }
  return promise;
}

/** Lets everything go on that does not wait for a timer or for awork. */
export async function aWhile(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await aTurn();
}

/** The requests that awork got to activate somebody. */
export const posts = () =>
  awork.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/activate'));

/** The requests that awork got to a path below the API's base. */
export const requestsTo = (path: string) =>
  awork.log.filter((entry) => entry.path === `/api/v1${path}`);

/** The ids of those whose name is unique, as a page part is told. */
export const uniqueOf = ({ people }: Pick<PageDirectory, 'people'>) =>
  people.filter((person) => person.unique).map((person) => person.id);

/** All that is stored anywhere, as one text. */
export async function everythingStored(worker: Worker): Promise<string> {
  const { local, session } = fakeBrowser.storage;
  const db = await worker.database.database();
  const tables = ['workspaces', 'journal', 'bulk', 'bulkRows'] as const;
  const rows = await Promise.all(tables.map((table) => db.getAll(table)));
  return JSON.stringify([await local.get(null), await session.get(null), rows]);
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
