import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { ADMIN_KEY, startAwork, type LocalAwork } from '../awork/index.ts';
import { checkAgainstOpenApi, hasOpenApi } from '../awork/contract.ts';
import { openBrowser, type BrowserName, type Tab, type TestBrowser } from '../browsers/index.ts';

/** The browser of this run: each runs the same tests. */
export const BROWSER = (process.env['ACTIVATE_BROWSER'] ?? 'chromium') as BrowserName;

export const BUILD = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[BROWSER];

export const APP = 'https://app.awork.com';
export const PEOPLE = `${APP}/users?status=deactivated`;

export interface World {
  awork: LocalAwork;
  browser: TestBrowser;
}

/** Starts awork and the browser for a file of tests; each test finds both fresh and the extension just installed. */
export function useWorld(options: { language?: 'en' | 'de' } = {}): World {
  const world = {} as World;
  beforeAll(async () => {
    world.awork = await startAwork();
    const { proxyPort, spki } = world.awork;
    const extension = resolve('.output', BUILD);
    world.browser = await openBrowser(BROWSER, { proxyPort, spki, extension, ...options });
  });
  beforeEach(async () => {
    for (const tab of await world.browser.tabs()) {
      if (/awork\.com|extension:/.test(await tab.url())) await tab.close().catch(() => undefined);
    }
    await world.browser.reinstall();
    world.awork.reset();
  });
  afterEach(() => {
    if (hasOpenApi)
      expect(world.awork.log.flatMap((entry) => checkAgainstOpenApi(entry))).toEqual([]);
  });
  afterAll(async () => {
    await world.browser.close();
    await world.awork.stop();
  });
  return world;
}

/** Connects with an API key through the options page, as an admin does. */
export async function connect({ browser }: World, key = ADMIN_KEY): Promise<Tab> {
  const options = await browser.openExtensionPage('options.html');
  await options.type('API key', key);
  await options.click('Connect');
  await options.waitForText('Nordlicht Studio is connected');
  return options;
}

/** Connects, chooses how long the grace is, and opens a page of awork. */
export async function open(
  world: World,
  { grace, page = PEOPLE, key }: { grace?: string; page?: string; key?: string } = {},
): Promise<Tab> {
  const options = await connect(world, key);
  if (grace) {
    await options.check(grace);
    await options.waitForText('Saved');
  }
  await options.close();
  return world.browser.openTab(page);
}

/** The activations that reached awork. */
export function posts({ awork }: World) {
  return awork.log.filter(({ method }) => method === 'POST');
}

/** The person as awork's own record has them. */
export function record({ awork }: World, id: string) {
  const person = awork.state.people.find((one) => one.id === id);
  if (!person) throw new Error('no such person');
  return person;
}
