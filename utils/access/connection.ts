import type { Problem } from '../awork/problems.ts';
import { inspect } from './inspect.ts';
import { accessTo, afterEnd } from './request.ts';
import { revoke, type Revoked } from './revoke.ts';
import { erase, update } from './vault.ts';

/** Asks awork once more about a connected workspace and remembers the answer. Null when all is well. */
export async function checkAgain(workspaceId: string): Promise<Problem | null> {
  const access = await accessTo(workspaceId);
  if (!access.ok) return access.problem;
  const problem = await check(workspaceId, access.token);
  if (problem?.kind !== 'signed-out') return problem;
  const next = await afterEnd(workspaceId, access.token);
  return next.ok ? check(workspaceId, next.token) : next.problem;
}

async function check(workspaceId: string, token: string): Promise<Problem | null> {
  const checked = await inspect(token);
  if (!checked.ok) return checked.problem;
  await update(workspaceId, checked.found, token);
  return null;
}

/** Takes our access back at awork where it can, and erases what was stored to reach a workspace in any case. */
export async function disconnect(workspaceId: string): Promise<Revoked> {
  const revoked = await revoke(workspaceId);
  await erase(workspaceId);
  return revoked;
}
