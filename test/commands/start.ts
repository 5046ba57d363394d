import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAwork, type LocalAwork } from '../awork/index.ts';
import { ensureBrowser, openBrowser } from '../browsers/index.ts';
import type { BrowserName, Tab, TestBrowser } from '../browsers/types.ts';
import { build, OUTPUT } from './build.ts';
import { connect, job, PEOPLE, type Show } from './job.ts';
import { root } from './steps.ts';

const words = process.argv.slice(2);
const names: BrowserName[] = ['chromium', 'firefox'];
const unknown = words.find((word) => !names.some((name) => name === word));
const name: BrowserName = words.includes('firefox') ? 'firefox' : 'chromium';
const display =
  process.platform !== 'linux' ||
  Boolean(process.env['DISPLAY']) ||
  Boolean(process.env['WAYLAND_DISPLAY']);

let awork: LocalAwork | undefined;
let browser: TestBrowser | undefined;
let ending = false;

/** Closes what was opened, once, however it ends. */
async function end(code: number): Promise<never> {
  if (ending) return new Promise(() => undefined);
  ending = true;
  await browser?.close().catch(() => undefined);
  await awork?.stop().catch(() => undefined);
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void end(signal === 'SIGINT' ? 0 : 1));
}

/** Runs one step; when it fails, says which one it was. */
async function step<T>(title: string, run: () => Promise<T> | T): Promise<T> {
  try {
    const value = await run();
    console.log(`✓ ${title}`);
    return value;
  } catch (problem) {
    console.error(`✗ ${title}\n  ${problem instanceof Error ? problem.message : String(problem)}`);
    return end(1);
  }
}

/** Waits until the person has closed the browser. */
async function closed(open: TestBrowser): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const none = new Promise<Tab[]>((resolve) => setTimeout(resolve, 5_000, []));
    const tabs = await Promise.race([open.tabs(), none]).catch(() => []);
    if (tabs.length === 0) return;
  }
}

async function start(): Promise<void> {
  await step(`${name} is installed`, () => ensureBrowser(name));
  const built = await build(name);
  if (!built.ok) await end(1);
  const local = await step('the local awork runs: its API and its pages, on this machine', () =>
    startAwork(),
  );
  awork = local;
  const open = await step(`${name} runs with the extension, just as it is shipped`, () =>
    openBrowser(name, {
      proxyPort: local.proxyPort,
      spki: local.spki,
      extension: join(root, OUTPUT[name]),
      headless: !display,
    }),
  );
  browser = open;
  const shots = join(root, '.screenshots');
  mkdirSync(shots, { recursive: true });
  const show: Show = { step, shot: (what) => join(shots, `start-${name}-${what}.png`) };
  const options = await connect(open, show);
  if (!display) return job(open, local, options, show);
  const tab = await step(`${PEOPLE} is open`, () => open.openTab(PEOPLE));
  await tab.bringToFront();
  console.log(
    '\nThis is the real browser with the real extension, as it is shipped. Only awork is a stand-in\n' +
      'on this machine: nobody is activated, and no e-mail is sent. Click “Activate” beside a person.\n' +
      'To end: close the browser, or press Ctrl+C here.',
  );
  await closed(open);
}

if (unknown !== undefined) {
  console.error(`“${unknown}” is not known: npm start [-- chromium|firefox]`);
  await end(1);
}
try {
  await start();
  await end(0);
} catch (problem) {
  console.error(problem);
  await end(1);
}
