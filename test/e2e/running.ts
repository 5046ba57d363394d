import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startAwork, type LocalAwork } from '../awork/index.ts';
import {
  openBrowser,
  type BrowserName,
  type OpenOptions,
  type TestBrowser,
} from '../browsers/index.ts';
import type { AtTheEnd } from './environment.ts';

/** The browser of this run: each runs the same tests. */
export const BROWSER = (process.env['ACTIVATE_BROWSER'] ?? 'chromium') as BrowserName;

export const BUILD = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' }[BROWSER];

/** A local awork, and a browser that finds it. */
export interface Running {
  awork: LocalAwork;
  browser: TestBrowser;
  /** The folder that files are saved in. */
  downloads: string;
}

/** What a browser of its own has that the common one has not. */
export type Own = Pick<OpenOptions, 'language' | 'policy'>;

/** Starts a pair that nobody else uses. */
export async function start(own: Own = {}): Promise<Running> {
  const awork = await startAwork();
  const { proxyPort, spki } = awork;
  const extension = resolve('.output', BUILD);
  const downloads = await mkdtemp(join(tmpdir(), 'activate-downloads-'));
  const options = { proxyPort, spki, extension, downloads, ...own };
  return { awork, browser: await openBrowser(BROWSER, options), downloads };
}

/** Ends a pair. */
export async function stop({ awork, browser, downloads }: Running): Promise<void> {
  await browser.close();
  await rm(downloads, { recursive: true, force: true });
  await awork.stop();
}

let common: Promise<Running> | undefined;

/** The pair that files of tests hand on to each other: to start a browser takes longer than most tests. */
export function share(): Promise<Running> {
  (globalThis as AtTheEnd).endOfTests = unshare;
  return (common ??= start());
}

/** Ends that pair; the next one who wants it gets another. */
export async function unshare(): Promise<void> {
  const ending = common;
  common = undefined;
  // One that could not start or end has nothing more to lose.
  await ending?.then(stop).catch(() => undefined);
}
