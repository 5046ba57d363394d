import { callAwork } from '../awork/client.ts';
import { toProblem, type Problem } from '../awork/problems.ts';
import { Me, Permissions } from '../awork/schemas.ts';
import { tidy } from '../awork/tidy.ts';
import { bearer } from './bearer.ts';
import { mayActivate } from './permission.ts';
import type { Workspace } from './workspace.ts';

/** What awork says of a token: its workspace, whom it acts as, and what it may do. */
export type Found = Omit<Workspace, 'kind' | 'keep' | 'grant'>;

/** Asks awork whose a token is (`GET /me`) and what it may do (`GET /me/permissions`). */
export async function inspect(
  token: string,
): Promise<{ ok: true; found: Found } | { ok: false; problem: Problem }> {
  const me = await callAwork(bearer(token), { path: '/me', read: (json) => Me.parse(json) });
  if (!me.ok) return { ok: false, problem: toProblem(me.failure) };
  const rights = await callAwork(bearer(token), {
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
