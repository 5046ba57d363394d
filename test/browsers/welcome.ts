import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestBrowser } from './types.ts';
import type { Patience } from './until.ts';

const PAGE = 'welcome.html';

/**
 * Waits for the page that a build opens by itself after installing, and closes it before a test begins: later it would
 * come in front of the test's own tabs. Nothing, where a build has no such page.
 */
export async function closeWelcome(
  { waitForTab }: TestBrowser,
  folder: string,
  origin: string,
  patience?: Patience,
): Promise<void> {
  if (!existsSync(join(folder, PAGE))) return;
  await (await waitForTab(`${origin}/${PAGE}`, patience)).close();
}

/** As it begins. In an older profile it may have been installed before, and opens nothing. */
export async function closeFirstWelcome(
  browser: TestBrowser,
  folder: string,
  profile: string | undefined,
): Promise<void> {
  const { origin } = browser.extension;
  if (!profile) return closeWelcome(browser, folder, origin);
  await closeWelcome(browser, folder, origin, { timeout: 2_000 }).catch(() => undefined);
}
