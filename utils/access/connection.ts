import type { Problem } from '../awork/problems.ts';
import { inspect } from './inspect.ts';
import { isIdle } from './idle.ts';
import { giveUp } from './pending.ts';
import { renew, type Access } from './renew.ts';
import { accessTo, afterEnd } from './request.ts';
import { revoke, type Revoked } from './revoke.ts';
import { erase, update, workspaces } from './vault.ts';

/** Asks awork once more about a connected workspace and remembers the answer. Null when all is well. */
export async function checkAgain(workspaceId: string): Promise<Problem | null> {
  const access = await fresh(workspaceId);
  if (!access.ok) return access.problem;
  const problem = await check(workspaceId, access.token);
  if (problem?.kind !== 'signed-out') return problem;
  const next = await afterEnd(workspaceId, access.token);
  return next.ok ? check(workspaceId, next.token) : next.problem;
}

// A sign-in that has long not been renewed is, even where its token still works.
async function fresh(workspaceId: string): Promise<Access> {
  const access = await accessTo(workspaceId);
  const workspace = (await workspaces()).find(({ id }) => id === workspaceId);
  const isDue = access.ok && workspace && isIdle(workspace, Date.now());
  return isDue ? renew(workspaceId, access.token) : access;
}

async function check(workspaceId: string, token: string): Promise<Problem | null> {
  const checked = await inspect(token);
  if (!checked.ok) return checked.problem;
  await update(workspaceId, checked.found, token);
  return null;
}

/** Renews the sign-ins that nobody has used for a week. What cannot be renewed now is tried again later. */
export async function renewIdle(): Promise<void> {
  const idle = (await workspaces()).filter((workspace) => isIdle(workspace, Date.now()));
  await Promise.allSettled(idle.map(({ id }) => fresh(id)));
}

/** Takes our access back at awork where it can, and erases what was stored to reach a workspace in any case. */
export async function disconnect(workspaceId: string): Promise<Revoked> {
  await giveUp().catch(() => undefined);
  const revoked = await revoke(workspaceId).catch(() => 'not-revoked' as const);
  await erase(workspaceId);
  return revoked;
}
