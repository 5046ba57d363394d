import { browser } from 'wxt/browser';
import { toProblem, type Problem } from '../awork/problems.ts';
import { authorize } from './authorize.ts';
import { clientFor, forgetClient, NotRegistered } from './clients.ts';
import { inspect } from './inspect.ts';
import { authorizationServer, Refused } from './oauth.ts';
import { giveUp, hold } from './pending.ts';
import { revokeWith } from './revoke.ts';
import { Fault, type SignInFault } from './sign-in-fault.ts';
import { store, workspaces } from './vault.ts';
import type { Workspace } from './workspace.ts';

export type SignedIn =
  | { state: 'connected'; workspace: Workspace }
  /** The workspace is connected already, and waits for the admin to say whether it is to be replaced. */
  | { state: 'exists'; workspace: Workspace; before: Workspace }
  | { state: 'fault'; fault: SignInFault; description?: string }
  | { state: 'problem'; problem: Problem };

/**
 * Has the admin sign in at awork (OAuth 2 authorization code with PKCE, as a public client; RFC 6749, 7636, 9700), and
 * connects the workspace that they choose there. Whatever goes wrong, nothing half-connected is left. One at a time.
 */
export function signIn(keep: boolean): Promise<SignedIn> {
  return navigator.locks.request('sign-in', { ifAvailable: true }, async (lock) =>
    lock ? attempt(keep).catch(toFault) : { state: 'fault', fault: 'running' },
  );
}

async function attempt(keep: boolean): Promise<SignedIn> {
  await giveUp();
  const server = await authorizationServer();
  const client = await clientFor(server, browser.identity.getRedirectURL());
  const { next, grant } = await authorize(server, client).catch(async (error: unknown) => {
    // Perhaps awork has forgotten the client since; it may say so in its window, which only a person can read.
    const isDenied = error instanceof Fault && error.fault === 'denied';
    if (error instanceof Fault && !isDenied && !client.isNew) await forgetClient(client.clientId);
    throw error;
  });
  const checked = await inspect(next.token);
  const giveBack = () => revokeWith(next.token, client.clientId);
  if (!checked.ok) {
    await giveBack();
    return { state: 'problem', problem: checked.problem };
  }
  const workspace: Workspace = { ...checked.found, kind: 'sign-in', keep, grant };
  const before = (await workspaces()).find(({ id }) => id === workspace.id);
  const isAsked = before && !before.signedOut;
  const write = () => (isAsked ? hold({ workspace, credentials: next }) : store(workspace, next));
  await write().catch(async () => {
    await giveBack();
    throw new Fault('not-stored');
  });
  return isAsked ? { state: 'exists', workspace, before } : { state: 'connected', workspace };
}

function toFault(error: unknown): SignedIn {
  if (error instanceof Fault || error instanceof NotRegistered) {
    const { description } = error;
    const fault = error instanceof Fault ? error.fault : ofRegistration(error);
    return { state: 'fault', fault, ...(description && { description }) };
  }
  const problem: Problem =
    error instanceof Refused ? toProblem(error.failure) : { kind: 'unexpected' };
  return { state: 'problem', problem };
}

function ofRegistration({ why }: NotRegistered): SignInFault {
  return why === 'redirect' ? 'redirect-refused' : 'not-registered';
}
