import { ADMIN_KEY, type LocalAwork } from '../awork/index.ts';
import type { Tab, TestBrowser } from '../browsers/index.ts';
import { painted } from '../e2e/look.ts';
import type { Say } from './say.ts';

const APP = 'https://app.awork.com';

/** How an activation begins: seconds, or the question. */
export type Grace = 0 | 20 | 'ask';

/** What a picture is taken of: a browser with the extension, before the local awork. */
export interface Stage {
  awork: LocalAwork;
  browser: TestBrowser;
  say: Say;
  /** The page's own switches, such as `dir=rtl`. */
  query: string;
  /** Takes a picture; `whole` also shows what would have to be scrolled to. */
  snap(tab: Tab, name: string, whole?: boolean): Promise<void>;
}

/** One thing to see. */
export interface Scene {
  name: string;
  play(stage: Stage): Promise<void>;
}

/** Everything as at the beginning: awork, an extension that was just installed, and no page open. */
export async function clear({ awork, browser }: Stage): Promise<void> {
  for (const tab of await browser.tabs()) {
    if (/awork\.com|extension:/.test(await tab.url())) await tab.close().catch(() => undefined);
  }
  await browser.reinstall();
  awork.reset();
}

/** Connects through the options page, as an admin does. */
export async function connect({ browser, say }: Stage, key = ADMIN_KEY): Promise<Tab> {
  const options = await browser.openExtensionPage('options.html');
  await options.type(say('options_key'), key);
  await options.click(say('options_connect'));
  await options.button(say('options_disconnect'));
  return options;
}

/** Chooses what a click does. */
export async function choose(options: Tab, { say }: Stage, grace: Grace): Promise<void> {
  const key = { 0: 'options_grace0', 20: 'options_graceSeconds', ask: 'options_graceAsk' }[grace];
  const label = say(key, grace);
  await options.check(label);
  await options.waitForText(say('options_saved', label));
}

/** Opens a page of awork. */
export async function visit({ browser, query }: Stage, path: string): Promise<Tab> {
  const address = new URL(path, APP);
  for (const [name, value] of new URLSearchParams(query)) address.searchParams.set(name, value);
  return browser.openTab(address.href);
}

/** Opens a page of awork in a browser that was cleared and connected. */
export async function begin(
  stage: Stage,
  { path = '/users?status=deactivated', grace = 20 as Grace, key = ADMIN_KEY } = {},
): Promise<Tab> {
  await clear(stage);
  const options = await connect(stage, key);
  await choose(options, stage, grace);
  await options.close();
  return visit(stage, path);
}

/** Lets what has changed be drawn, and shows it. */
export async function show(stage: Stage, tab: Tab, name: string, whole = false): Promise<void> {
  await tab.bringToFront();
  await painted(tab, 3);
  await stage.snap(tab, name, whole);
}
