import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { mayUse } from './allowed.ts';
import { seal, unseal } from './keyring.ts';
import { Workspace } from './workspace.ts';

/** A connected workspace as it is stored: the credentials are sealed in either store. */
export const StoredWorkspace = z.object({
  workspace: Workspace,
  sealed: z.object({ iv: z.array(z.number()), data: z.array(z.number()) }),
});
export type StoredWorkspace = z.infer<typeof StoredWorkspace>;

const PREFIX = 'workspace:';
/** The ids of the workspaces in memory: reading all of the memory would read everybody's people as well. */
const IN_MEMORY = 'workspaces';
const Ids = z.catch(z.array(z.string()), []);

/** Stores a workspace and its token; what was stored for it before is replaced, wherever it was kept. */
export async function store(workspace: Workspace, token: string): Promise<void> {
  const sealed = await seal(token);
  await alone(() => place({ workspace, sealed }));
}

/**
 * Changes what is known of a connected workspace and leaves its credentials alone. No effect on one that is gone, or
 * that has got another token than the one that this was found out with.
 */
export function update(id: string, change: Partial<Workspace>, secret?: string): Promise<void> {
  return alone(async () => {
    const stored = await read(id);
    if (!stored || (secret !== undefined && (await open(stored)) !== secret)) return;
    await place({ ...stored, workspace: { ...stored.workspace, ...change } });
  });
}

/** All connected workspaces, by name. A record that is damaged beyond reading is left out. */
export async function workspaces(): Promise<Workspace[]> {
  const keys = (await inMemory()).map((id) => PREFIX + id);
  const session = await browser.storage.session.get(keys);
  const onDisk: unknown[] = await (await database()).getAll('workspaces');
  return [...Object.values(session), ...onDisk]
    .map((value) => StoredWorkspace.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data.workspace] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The token of a workspace; null when it is not connected, may not be used, or can no longer be opened. */
export async function token(id: string): Promise<string | null> {
  const stored = await read(id);
  return stored && (await mayUse(stored.workspace)) ? open(stored) : null;
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

function open({ sealed }: StoredWorkspace): Promise<string | null> {
  return unseal(sealed).catch(() => null);
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
