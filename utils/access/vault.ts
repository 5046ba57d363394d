import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { database } from '../database.ts';
import { seal, unseal } from './keyring.ts';
import { Workspace } from './workspace.ts';

/** A connected workspace as it is stored: the credentials are sealed in either store. */
export const StoredWorkspace = z.object({
  workspace: Workspace,
  sealed: z.object({ iv: z.array(z.number()), data: z.array(z.number()) }),
});
export type StoredWorkspace = z.infer<typeof StoredWorkspace>;

const PREFIX = 'workspace:';

/** Stores a workspace and its token; what was stored for it before is replaced, wherever it was kept. */
export async function store(workspace: Workspace, token: string): Promise<void> {
  await place({ workspace, sealed: await seal(token) });
}

/** Changes what is known of a connected workspace and leaves its credentials alone. No effect on one that is gone. */
export async function update(id: string, change: Partial<Workspace>): Promise<void> {
  const stored = await read(id);
  if (stored) await place({ ...stored, workspace: { ...stored.workspace, ...change } });
}

/** All connected workspaces, by name. A record that is damaged beyond reading is left out. */
export async function workspaces(): Promise<Workspace[]> {
  const session = await browser.storage.session.get(null);
  const inMemory = Object.keys(session).filter((key) => key.startsWith(PREFIX));
  const onDisk: unknown[] = await (await database()).getAll('workspaces');
  return [...inMemory.map((key) => session[key]), ...onDisk]
    .map((value) => StoredWorkspace.safeParse(value))
    .flatMap((parsed) => (parsed.success ? [parsed.data.workspace] : []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The token of a workspace; null when it is not connected or its record can no longer be opened. */
export async function token(id: string): Promise<string | null> {
  const stored = await read(id);
  return stored ? unseal(stored.sealed).catch(() => null) : null;
}

/** Erases a workspace's credentials from both stores. */
export async function erase(id: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + id);
  await (await database()).delete('workspaces', id);
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
    await browser.storage.session.remove(PREFIX + id);
  } else {
    await browser.storage.session.set({ [PREFIX + id]: stored });
    await db.delete('workspaces', id);
  }
}
