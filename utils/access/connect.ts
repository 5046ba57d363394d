import { callAwork, type Authorize } from '../awork/client.ts';
import { toProblem, type Problem } from '../awork/problems.ts';
import { Me, Permissions } from '../awork/schemas.ts';
import { tidy } from '../awork/tidy.ts';
import { areKeysAllowed } from '../policy.ts';
import { mayActivate } from './permission.ts';
import { bearer, noAccess } from './request.ts';
import { erase, store, token, update } from './vault.ts';
import type { Workspace } from './workspace.ts';

/** Why a pasted text is not even tried as a key. */
export type KeyFault = 'empty' | 'not-a-key' | 'forbidden';

export type Connected =
  | { ok: true; workspace: Workspace }
  | { ok: false; fault: KeyFault }
  | { ok: false; problem: Problem };

/** What a text must be to go into an HTTP header as a bearer (RFC 6750, section 2.1), within reason. */
const KEY = /^[\w.~+/-]{16,8192}=*$/;

/**
 * Connects a workspace with an API key: asks awork whose it is and what it may do, and stores it only if awork
 * accepts it. `keep` keeps it on this computer; otherwise it is gone when the browser closes.
 */
export async function connectWithKey(pasted: string, keep: boolean): Promise<Connected> {
  if (!(await areKeysAllowed())) return { ok: false, fault: 'forbidden' };
  const key = pasted.trim();
  if (!key) return { ok: false, fault: 'empty' };
  if (!KEY.test(key)) return { ok: false, fault: 'not-a-key' };
  const checked = await check(bearer(key));
  if (!checked.ok) return checked;
  const workspace: Workspace = { ...checked.found, kind: 'api-key', keep };
  await store(workspace, key);
  return { ok: true, workspace };
}

/** Asks awork once more about a connected workspace and remembers the answer. Null when all is well. */
export async function checkAgain(workspaceId: string): Promise<Problem | null> {
  const secret = await token(workspaceId);
  if (secret === null) return noAccess(workspaceId);
  const checked = await check(bearer(secret));
  if (checked.ok) {
    await update(workspaceId, checked.found, secret);
    return null;
  }
  if (checked.problem.kind === 'signed-out') await update(workspaceId, { signedOut: true }, secret);
  return checked.problem;
}

/** Erases what was stored to reach a workspace. */
export async function disconnect(workspaceId: string): Promise<void> {
  await erase(workspaceId);
}

type Found = Omit<Workspace, 'kind' | 'keep'>;

async function check(
  authorize: Authorize,
): Promise<{ ok: true; found: Found } | { ok: false; problem: Problem }> {
  const me = await callAwork(authorize, { path: '/me', read: (json) => Me.parse(json) });
  if (!me.ok) return { ok: false, problem: toProblem(me.failure) };
  const rights = await callAwork(authorize, {
    path: '/me/permissions',
    read: (json) => Permissions.safeParse(json).data ?? null,
  });
  // A refused question about rights does not prove that there are none.
  const known = rights.ok ? rights.value : null;
  return { ok: true, found: toFound(me.value, mayActivate(known)) };
}

function toFound(me: Me, rights: Workspace['mayActivate']): Found {
  const { id, name, url } = me.workspace;
  return {
    id,
    name: tidy(name) ?? tidy(url) ?? id,
    url: isHttps(url) ? url : null,
    owner: { id: me.id, name: tidy(`${me.firstName ?? ''} ${me.lastName ?? ''}`) ?? me.id },
    mayActivate: rights,
    checkedAt: Date.now(),
    signedOut: false,
  };
}

// The address becomes a link, so nothing but https is let through.
function isHttps(url: string | null | undefined): url is string {
  return !!url && URL.canParse(url) && new URL(url).protocol === 'https:';
}
