import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { seal, Sealed, unseal } from './keyring.ts';
import { revokeWith } from './revoke.ts';
import { Credentials, store, unlock } from './vault.ts';
import { Workspace } from './workspace.ts';

const KEY = 'pending';
/** How long an answer is waited for, in milliseconds. */
const LONGEST = 10 * 60_000;

const Pending = z.object({ workspace: Workspace, sealed: Sealed, at: z.number() });

interface Access {
  workspace: Workspace;
  credentials: Credentials;
}

/** Keeps a new access until the admin says whether it replaces the one that its workspace has. */
export async function hold({ workspace, credentials }: Access): Promise<void> {
  const sealed = await seal(JSON.stringify(credentials));
  await browser.storage.session.set({ [KEY]: { workspace, sealed, at: Date.now() } });
}

/**
 * Puts the access that was held in the place of the old one, which goes back to awork then; or gives the new one back.
 * What it is connected with; null when nothing was held, or for too long.
 */
export function decide(workspaceId: string, yes: boolean): Promise<Workspace | null> {
  return alone(async () => {
    const held = await read();
    if (!held) return null;
    const { workspace, credentials, at } = held;
    if (!yes || workspace.id !== workspaceId || Date.now() - at > LONGEST) {
      await giveBack(held);
      return null;
    }
    const old = await unlock(workspaceId);
    await store(workspace, credentials);
    await browser.storage.session.remove(KEY);
    const oldClient = old?.workspace.grant?.clientId;
    if (old && oldClient) await revokeWith(old.credentials.token, oldClient);
    return workspace;
  });
}

/** Gives back what nobody has decided about. */
export function giveUp(): Promise<void> {
  return alone(async () => {
    const held = await read();
    if (held) await giveBack(held);
  });
}

// Reading and taking away are two steps, and two pages may decide.
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(KEY, work);
}

async function giveBack({ workspace, credentials }: Access): Promise<void> {
  if (workspace.grant) await revokeWith(credentials.token, workspace.grant.clientId);
  await browser.storage.session.remove(KEY);
}

async function read(): Promise<(Access & { at: number }) | null> {
  const held = Pending.safeParse((await browser.storage.session.get(KEY))[KEY]).data;
  if (!held) return null;
  try {
    const credentials = Credentials.parse(JSON.parse(await unseal(held.sealed)));
    return { workspace: held.workspace, credentials, at: held.at };
  } catch {
    await browser.storage.session.remove(KEY);
    return null;
  }
}
