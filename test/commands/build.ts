import type { BrowserName } from '../browsers/types.ts';
import { isProgram, runStep, type Ran } from './steps.ts';

/** Where the build for a browser is, seen from the project's folder. */
export const OUTPUT: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3',
  firefox: '.output/firefox-mv3',
};

/** Builds the extension for one browser. */
export function build(browser: BrowserName): Promise<Ran> {
  const args = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  return runStep({ name: `build for ${browser}`, command: 'wxt', args });
}

/** Builds the extension for Chrome and for Firefox, one after the other: they share `.wxt`. */
export async function buildBoth(): Promise<Ran[]> {
  return [await build('chromium'), await build('firefox')];
}

if (isProgram(import.meta.url)) {
  const results = await buildBoth();
  for (const folder of Object.values(OUTPUT)) console.log(folder);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
