import type { Problem } from '../awork/problems.ts';
import { areKeysAllowed } from '../policy.ts';
import { inspect } from './inspect.ts';
import { store, workspaces } from './vault.ts';
import type { Workspace } from './workspace.ts';

/** Why a pasted text is not even tried as a key. */
export type KeyFault = 'empty' | 'not-a-key' | 'forbidden';

export type Connected =
  | { ok: true; workspace: Workspace; replaced: boolean }
  | { ok: false; fault: KeyFault }
  | { ok: false; problem: Problem }
  /** Its workspace is connected already: the admin says whether that is to be replaced. */
  | { ok: false; workspace: Workspace; before: Workspace };

/** What a text must be to go into an HTTP header as a bearer (RFC 6750, section 2.1), within reason. */
const KEY = /^[\w.~+/-]{16,8192}=*$/;

/** That the admin has agreed to replace what a workspace is connected with, and how that is taken back. */
export interface Replace {
  workspaceId: string;
  takeBack: (workspaceId: string) => Promise<unknown>;
}

/**
 * Connects a workspace with an API key: asks awork whose it is and what it may do, and stores it only if awork
 * accepts it. `keep` keeps it on this computer; otherwise it is gone when the browser closes. A workspace that is
 * connected already stays as it is unless `replace` names it, or awork has ended its access.
 */
export async function connectWithKey(
  pasted: string,
  keep: boolean,
  replace?: Replace,
): Promise<Connected> {
  if (!(await areKeysAllowed())) return { ok: false, fault: 'forbidden' };
  const key = pasted.trim();
  if (!key) return { ok: false, fault: 'empty' };
  if (!KEY.test(key)) return { ok: false, fault: 'not-a-key' };
  const checked = await inspect(key);
  if (!checked.ok) return checked;
  const workspace: Workspace = { ...checked.found, kind: 'api-key', keep };
  const before = (await workspaces()).find(({ id }) => id === workspace.id);
  const isAgreed = replace?.workspaceId === workspace.id;
  if (before && !before.signedOut && !isAgreed) return { ok: false, workspace, before };
  if (before && isAgreed) await replace.takeBack(workspace.id);
  await store(workspace, { token: key });
  return { ok: true, workspace, replaced: before !== undefined };
}
