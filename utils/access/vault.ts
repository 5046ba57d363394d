import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { seal, Sealed, unseal } from './keyring.ts';
import { Workspace } from './workspace.ts';

/** A connected workspace as it is stored: the credentials are sealed in either store. */
export const StoredWorkspace = z.object({
  workspace: Workspace,
  sealed: Sealed,
});
export type StoredWorkspace = z.infer<typeof StoredWorkspace>;

const PREFIX = 'workspace:';
/** The ids of the workspaces in memory: reading all of the memory would read everybody's people as well. */
const IN_MEMORY = 'workspaces';
const Ids = z.catch(z.array(z.string()), []);

/** What opens a workspace: an API key, or the two tokens of a sign-in. Nothing but `utils/access` ever sees it. */
export const Credentials = z.object({ token: z.string(), refreshToken: z.optional(z.string()) });
export type Credentials = z.infer<typeof Credentials>;

/** Stores a workspace and its credentials; what was stored for it before is replaced, wherever it was kept. */
export async function store(workspace: Workspace, credentials: Credentials): Promise<void> {
  const sealed = await sealAll(credentials);
  await alone(() => place({ workspace, sealed }));
}

/**
 * Stores what has come in place of a workspace's token. False, and nothing is stored, when it has meanwhile been
 * disconnected or got other credentials.
 */
export async function replace(
  id: string,
  token: string,
  credentials: Credentials,
  change: Partial<Workspace>,
): Promise<boolean> {
  const sealed = await sealAll(credentials);
  return alone(async () => {
    const stored = await read(id);
    if (!stored || (await open(stored))?.token !== token) return false;
    await place({ workspace: { ...stored.workspace, ...change }, sealed });
    return true;
  });
}

/**
 * Changes what is known of a connected workspace and leaves its credentials alone. No effect on one that is gone, or
 * that has got another token than the one that this was found out with.
 */
export function update(id: string, change: Partial<Workspace>, token?: string): Promise<void> {
  return alone(async () => {
    const stored = await read(id);
    if (!stored || (token !== undefined && (await open(stored))?.token !== token)) return;
    await place({ ...stored, workspace: { ...stored.workspace, ...change } });
  });
}

/** All connected workspaces, by name. A record that is damaged beyond reading is left out: `unreadable` counts it. */
export async function workspaces(): Promise<Workspace[]> {
  return (await records())
    .flatMap((parsed) => (parsed.success ? [parsed.data.workspace] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** How many connections are stored that cannot even be named; to connect such a workspace again replaces its record. */
export async function unreadable(): Promise<number> {
  return (await records()).filter(({ success }) => !success).length;
}

async function records() {
  const keys = (await inMemory()).map((id) => PREFIX + id);
  const session = await browser.storage.session.get(keys);
  const onDisk: unknown[] = await (await database()).getAll('workspaces');
  return [...Object.values(session), ...onDisk].map((value) => StoredWorkspace.safeParse(value));
}

/** A connected workspace with what opens it; null when it is not connected or its record cannot be opened any more. */
export async function unlock(
  id: string,
): Promise<{ workspace: Workspace; credentials: Credentials } | null> {
  const stored = await read(id);
  const credentials = stored && (await open(stored));
  return credentials && { workspace: stored.workspace, credentials };
}

/** Whether a workspace is connected, be it with credentials that can no longer be opened. */
export async function isConnected(id: string): Promise<boolean> {
  return (await read(id)) !== null;
}

/** Erases a workspace's credentials from both stores. */
export function erase(id: string): Promise<void> {
  return alone(async () => {
    await dropFromMemory(id);
    await (await database()).delete('workspaces', id);
  });
}

// Reading and writing are several steps, in the worker as in our own pages: none may write back what another erases.
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('vault', work);
}

function sealAll(credentials: Credentials): Promise<Sealed> {
  return seal(JSON.stringify(credentials));
}

async function open({ sealed }: StoredWorkspace): Promise<Credentials | null> {
  try {
    return Credentials.parse(JSON.parse(await unseal(sealed)));
  } catch {
    return null;
  }
}

async function read(id: string): Promise<StoredWorkspace | null> {
  const key = PREFIX + id;
  const session = await browser.storage.session.get(key);
  const parsed = StoredWorkspace.safeParse(
    session[key] ?? (await (await database()).get('workspaces', id)),
  );
  return parsed.success ? parsed.data : null;
}

async function place(stored: StoredWorkspace): Promise<void> {
  const { id, keep } = stored.workspace;
  const db = await database();
  if (keep) {
    await db.put('workspaces', stored, id);
    await dropFromMemory(id);
  } else {
    const ids = [...new Set([...(await inMemory()), id])];
    await browser.storage.session.set({ [PREFIX + id]: stored, [IN_MEMORY]: ids });
    await db.delete('workspaces', id);
  }
}

async function inMemory(): Promise<string[]> {
  return Ids.parse((await browser.storage.session.get(IN_MEMORY))[IN_MEMORY]);
}

async function dropFromMemory(id: string): Promise<void> {
  const { session } = browser.storage;
  await session.remove(PREFIX + id);
  const ids = (await inMemory()).filter((other) => other !== id);
  await (ids.length > 0 ? session.set({ [IN_MEMORY]: ids }) : session.remove(IN_MEMORY));
}
