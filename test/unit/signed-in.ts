import { fakeBrowser } from 'wxt/testing/fake-browser';
import { consent } from '../awork/oauth/consent.ts';
import { awork, type Worker } from './worker.ts';

/** Where browsers send people back to; its like is told by `identity.getRedirectURL`. */
export const REDIRECT = 'https://abcdefgh.chromiumapp.org/';

type Window = (url: string) => Promise<string>;

/** Gives the browser a window for signing in, in which the admin does what `does` says: allow, unless told. */
export function authWindow(does: Window = (url) => consent(awork, url)): void {
  Object.assign(fakeBrowser.identity, {
    getRedirectURL: () => REDIRECT,
    launchWebAuthFlow: ({ url }: { url: string }) => does(url),
  });
}

/** Signs in, or throws. */
export async function signedIn(worker: Worker, keep = true) {
  authWindow();
  const answer = await worker.signIn(keep);
  if (answer.state !== 'connected') throw new Error(JSON.stringify(answer));
  return answer.workspace;
}
