import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { BrowserName, OpenOptions, TestBrowser } from './types.ts';

export { ensureBrowser, findBrowser } from './find.ts';
export type {
  Box,
  BrowserName,
  Copy,
  Found,
  Host,
  OpenOptions,
  Policy,
  Tab,
  TestBrowser,
} from './types.ts';
export { until } from './until.ts';

/** Starts a real browser with the built extension in it, behind a local proxy. */
export function openBrowser(name: BrowserName, options: OpenOptions): Promise<TestBrowser> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}
