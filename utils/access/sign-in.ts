import * as oauth from 'oauth4webapi';
import { browser } from 'wxt/browser';
import { toProblem, type Problem } from '../awork/problems.ts';
import { authorize } from './authorize.ts';
import { assign, clientFor, forgetClient, NotRegistered } from './clients.ts';
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
    // Perhaps awork has forgotten the client since, and said so in its window, which only a person can read.
    const isClosed = error instanceof Fault && error.fault === 'closed';
    if (isClosed && !client.isNew) await forgetClient(client.clientId);
    throw error;
  });
  const checked = await inspect(next.token);
  if (!checked.ok) {
    await revokeWith(next.token, client.clientId);
    return { state: 'problem', problem: checked.problem };
  }
  const workspace: Workspace = { ...checked.found, kind: 'sign-in', keep, grant };
  const before = (await workspaces()).find(({ id }) => id === workspace.id);
  if (before && !before.signedOut) {
    await hold({ workspace, credentials: next });
    return { state: 'exists', workspace, before };
  }
  await store(workspace, next).catch(async () => {
    await revokeWith(next.token, client.clientId);
    throw new Fault('not-stored');
  });
  if (before?.grant) await assign(before.grant.clientId, null);
  await assign(client.clientId, workspace.id);
  return { state: 'connected', workspace };
}

function toFault(error: unknown): SignedIn {
  if (error instanceof Fault || error instanceof NotRegistered) {
    const { description } = error;
    const fault = error instanceof Fault ? error.fault : ofRegistration(error);
    return { state: 'fault', fault, ...(description && { description }) };
  }
  if (error instanceof Refused) return { state: 'problem', problem: toProblem(error.failure) };
  if (error instanceof oauth.OperationProcessingError) {
    return { state: 'problem', problem: { kind: 'unexpected' } };
  }
  return { state: 'fault', fault: 'not-stored' };
}

function ofRegistration({ why }: NotRegistered): SignInFault {
  return why === 'redirect' ? 'redirect-refused' : 'not-registered';
}
