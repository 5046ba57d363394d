import { browser } from 'wxt/browser';
import { API_HOST, APP_PAGES, isAppPage } from '../awork/hosts.ts';

/** What the browser lets the extension reach: in both browsers people can take it away at any time. */
export interface HostAccess {
  /** awork's API, so that anything can be asked or sent at all. */
  api: boolean;
  /** Pages of awork's app, so that actions stand on them. */
  pages: boolean;
}

/**
 * All that is asked for together. The pages are no host permission of the manifest; both browsers count the matches
 * of its content script as such: they withhold them, tell whether they are granted, and take a request for them
 * (tried in Chromium 156 and Firefox 153).
 */
const ALL = { origins: [API_HOST, APP_PAGES] };

/** What of awork the browser lets the extension reach now. Whoever has allowed some of its hosts only wants it so. */
export async function hostAccess(): Promise<HostAccess> {
  const [api, { origins = [] }] = await Promise.all([mayReachApi(), browser.permissions.getAll()]);
  return { api, pages: origins.some(isOfApp) };
}

// Firefox takes no address with a star for its host.
function isOfApp(pattern: string): boolean {
  return isAppPage(pattern.replace('//*.', '//any.'));
}

/** Whether requests to awork's API are let through. Where the browser cannot tell, it is no obstacle. */
export async function mayReachApi(): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [API_HOST] });
  } catch {
    return true;
  }
}

/**
 * Has the browser ask for the access. To be called first of all in the handler of a click: after an await it is
 * no gesture of somebody's any more. Answers whether it was given.
 */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request(ALL).catch(() => false);
}

/** Calls back whenever access is given (`true`) or taken away; the answer ends it. */
export function onHostAccess(changed: (given: boolean) => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const added = () => changed(true);
  const removed = () => changed(false);
  onAdded.addListener(added);
  onRemoved.addListener(removed);
  return () => {
    onAdded.removeListener(added);
    onRemoved.removeListener(removed);
  };
}

/** Whether something of it is missing, so that people have to be asked. */
export function isMissing({ api, pages }: HostAccess): boolean {
  return !api || !pages;
}
