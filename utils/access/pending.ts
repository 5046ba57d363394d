import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { assign } from './clients.ts';
import { seal, Sealed, unseal } from './keyring.ts';
import { revoke, revokeWith } from './revoke.ts';
import { Credentials, store } from './vault.ts';
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
 * Puts the access that was held in the place of the old one, or gives it back to awork. What it is connected with then;
 * null when nothing was held, or for too long.
 */
export async function decide(workspaceId: string, yes: boolean): Promise<Workspace | null> {
  const held = await take();
  if (!held?.workspace.grant) return null;
  const { workspace, credentials } = held;
  const { clientId } = held.workspace.grant;
  if (!yes || workspace.id !== workspaceId) {
    await revokeWith(credentials.token, clientId);
    return null;
  }
  await revoke(workspaceId);
  await store(workspace, credentials);
  await assign(clientId, workspaceId);
  return workspace;
}

/** Gives back what nobody has decided about. */
export async function giveUp(): Promise<void> {
  const held = await take();
  const clientId = held?.workspace.grant?.clientId;
  if (held && clientId) await revokeWith(held.credentials.token, clientId);
}

async function take(): Promise<Access | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  const held = Pending.safeParse(stored).data;
  if (!held || Date.now() - held.at > LONGEST) return null;
  try {
    const credentials = Credentials.parse(JSON.parse(await unseal(held.sealed)));
    return { workspace: held.workspace, credentials };
  } catch {
    return null;
  }
}
