import { callAwork, type Answer, type Call } from '../awork/client.ts';
import { Me } from '../awork/schemas.ts';
import type { Problem } from '../awork/problems.ts';
import { mayUse } from './allowed.ts';
import { bearer } from './bearer.ts';
import { noAccess, renew, type Access } from './renew.ts';
import { unlock, update } from './vault.ts';
import type { Grant } from './workspace.ts';

/** So many milliseconds before its end, an access token is renewed; a short-lived one in the second half of its time. */
const BEFORE_END = 5 * 60_000;
/** What was given within so many milliseconds has not come to its end: awork has another reason to refuse it. */
const JUST = 60_000;

/**
 * Sends a request with the credentials of a connected workspace; `unsent` when there are none. When awork refuses the
 * token of a sign-in, it is renewed and the request sent once more: awork has not done what it has refused.
 */
export async function request<T>(workspaceId: string, call: Call<T>): Promise<Answer<T>> {
  const access = await accessTo(workspaceId);
  if (!access.ok) return { ok: false, failure: { kind: 'unsent', problem: access.problem } };
  const answer = await callAwork(bearer(access.token), call);
  if (!is401(answer)) return answer;
  const next = await instead(workspaceId, access.token);
  return next.ok ? callAwork(bearer(next.token), call) : answer;
}

/** The token of a workspace, a new one when it is about to end. */
export async function accessTo(workspaceId: string): Promise<Access> {
  const unlocked = await unlock(workspaceId);
  if (!unlocked) return noAccess(workspaceId);
  if (!(await mayUse(unlocked.workspace))) {
    return { ok: false, problem: { kind: 'keys-forbidden' } };
  }
  const { token } = unlocked.credentials;
  const { grant, signedOut } = unlocked.workspace;
  // awork is not asked again and again for what it has ended: only signing in once more helps.
  if (grant && signedOut) return ENDED;
  if (!grant || !isEnding(grant)) return { ok: true, token };
  const renewed = await renew(workspaceId, token);
  if (renewed.ok || renewed.problem.kind === 'signed-out') return renewed;
  // Where awork cannot be asked just now, the old one may still do.
  const isOver = grant.endsAt === null || grant.endsAt < Date.now();
  return isOver ? renewed : { ok: true, token };
}

// A clock that was set back tells nothing about the end.
function isEnding({ renewedAt, endsAt }: Grant): boolean {
  const now = Date.now();
  if (endsAt === null) return now < renewedAt;
  return now < renewedAt || now > endsAt - Math.min(BEFORE_END, (endsAt - renewedAt) / 2);
}

/**
 * Tells the two meanings of awork's 401 apart: when `GET /me` works, the person is signed in and lacks the
 * right; when it is refused as well, the access has ended, which is remembered for the workspace.
 */
export async function explain401(workspaceId: string): Promise<Problem> {
  const access = await accessTo(workspaceId);
  if (!access.ok) return access.problem;
  const accepted = await isAccepted(access.token);
  if (accepted) return { kind: 'not-allowed' };
  if (accepted === null) return { kind: 'unclear' };
  const next = await afterEnd(workspaceId, access.token);
  // It has been renewed meanwhile: what was refused says nothing any more.
  return next.ok ? { kind: 'unclear' } : next.problem;
}

// Another token in the place of one that awork has refused something: a right that is missing is no reason for one.
async function instead(workspaceId: string, refused: string): Promise<Access> {
  const newer = await newerThan(workspaceId, refused);
  if (newer) return newer;
  const accepted = await isAccepted(refused);
  if (accepted === false) return renew(workspaceId, refused);
  return { ok: false, problem: { kind: accepted ? 'not-allowed' : 'unclear' } };
}

/**
 * The token in place of one that awork does not even answer `GET /me` with. When there is none, the access has ended,
 * which is remembered for the workspace.
 */
export async function afterEnd(workspaceId: string, refused: string): Promise<Access> {
  const newer = await newerThan(workspaceId, refused);
  const grant = (await unlock(workspaceId))?.workspace.grant;
  const next = newer ?? (grant && isNew(grant) ? ENDED : await renew(workspaceId, refused));
  if (!next.ok && next.problem.kind === 'signed-out') {
    await update(workspaceId, { signedOut: true }, refused);
  }
  return next;
}

const ENDED: Access = { ok: false, problem: { kind: 'signed-out' } };

// What a workspace is reached with instead; nothing but an end for an API key. Null where renewing may bring more.
async function newerThan(workspaceId: string, refused: string): Promise<Access | null> {
  const unlocked = await unlock(workspaceId);
  if (!unlocked) return noAccess(workspaceId);
  const { workspace, credentials } = unlocked;
  if (credentials.token !== refused) return { ok: true, token: credentials.token };
  return workspace.grant ? null : ENDED;
}

// Renewed a moment ago and refused all the same: it is not its age.
function isNew({ renewedAt }: Grant): boolean {
  const age = Date.now() - renewedAt;
  return age >= 0 && age < JUST;
}

// Null when awork cannot be asked.
async function isAccepted(token: string): Promise<boolean | null> {
  const me = await callAwork(bearer(token), {
    path: '/me',
    read: (json) => Me.parse(json),
    timeout: 4_000,
  });
  return me.ok || (is401(me) ? false : null);
}

function is401(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.failure.kind === 'refused' && answer.failure.status === 401;
}
