import { existsSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type ElementHandle,
  type Page,
  type WebWorker,
} from 'puppeteer-core';
import { ADMIN_KEY } from '../awork/index.ts';
import { findBrowser } from '../browsers/find.ts';
import { until } from '../browsers/until.ts';
import type { Site } from './site.ts';

/** A browser with one extension in it. */
export interface Instance {
  /** Address of the extension, without a slash at its end. */
  origin: string;
  newPage(): Promise<Page>;
  /** Messages that the worker of the extension has got from pages so far; 0 where it has none. */
  messages(): Promise<number>;
  close(): Promise<void>;
}

/**
 * Frames come as fast as the page can paint them: a thousand of them would last 17 seconds otherwise, and each is
 * still a frame of its own.
 */
const FAST = ['--disable-frame-rate-limit', '--disable-gpu', '--disable-quic'];

/** A page of 50,000 elements may take its time on a busy machine. Milliseconds. */
const PATIENCE = 10 * 60 * 1000;

/** Starts Chromium with extensions in it; the first is the one that is measured. */
export async function openInstance(
  site: Pick<Site, 'proxyPort' | 'spki'>,
  folders: string[],
): Promise<Instance> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: { width: 1280, height: 900 },
    protocolTimeout: PATIENCE,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...FAST,
      '--lang=en',
      `--proxy-server=http://127.0.0.1:${site.proxyPort}`,
      `--ignore-certificate-errors-spki-list=${site.spki}`,
    ],
  });
  const ids = [];
  for (const folder of folders) {
    ids.push(await browser.installExtension(folder));
    await closeWelcome(browser, folder);
  }
  const origin = `chrome-extension://${ids[0]!}`;
  let worker: WebWorker | undefined;
  return {
    origin,
    async newPage() {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      return page;
    },
    async messages() {
      worker ??= await countMessages(browser, origin);
      return (await worker?.evaluate(() => (globalThis as { heard?: number }).heard)) ?? 0;
    },
    close: () => browser.close(),
  };
}

/** What a build opens by itself after installing would come in front of what is measured. */
async function closeWelcome(browser: Browser, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'welcome.html'))) return;
  const welcome = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
}

type Heard = typeof globalThis & {
  heard: number;
  chrome: { runtime: { onMessage: { addListener(listener: (...args: unknown[]) => void): void } } };
};

/** A second listener in the worker counts, and the debugger keeps the worker running: none starts cold. */
async function countMessages(browser: Browser, origin: string): Promise<WebWorker | undefined> {
  const target = browser
    .targets()
    .find((each) => each.type() === TargetType.SERVICE_WORKER && each.url().startsWith(origin));
  const worker = (await target?.worker()) ?? undefined;
  await worker?.evaluate(() => {
    const scope = globalThis as Heard;
    scope.heard = 0;
    scope.chrome.runtime.onMessage.addListener((_, sender) => {
      if ((sender as { tab?: object }).tab) scope.heard += 1;
    });
  });
  return worker;
}

/**
 * Connects with an API key through the options page, as an admin does.
 *
 * @returns whether it could be done: names cannot be switched off in a build that has no such option
 */
export async function connect(instance: Instance, names: 'on' | 'off' = 'on'): Promise<boolean> {
  const page = await instance.newPage();
  try {
    await page.goto(`${instance.origin}/options.html`);
    await page.locator('::-p-aria(API key)').fill(ADMIN_KEY);
    await page.locator('::-p-aria(Connect[role="button"])').click();
    await until('the workspace is connected', () => reads(page, 'Nordlicht Studio is connected'));
    return names === 'on' || (await switchNamesOff(page));
  } finally {
    await page.close();
  }
}

const reads = (page: Page, text: string) =>
  page.evaluate((wanted) => document.body.innerText.includes(wanted), text);

async function switchNamesOff(page: Page): Promise<boolean> {
  const found = await page.evaluateHandle(() =>
    [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].find((box) =>
      /recognise people by name/i.test(box.labels?.[0]?.innerText ?? box.ariaLabel ?? ''),
    ),
  );
  const box = found.asElement() as ElementHandle<HTMLInputElement> | null;
  if (!box) return false;
  // As it is installed, names are on; what is stored is shown a little after the page has opened.
  await until('names are shown as on', () => box.evaluate(({ checked }) => checked));
  await box.click();
  await until('names off is saved', () => reads(page, 'Saved'));
  return !(await box.evaluate(({ checked }) => checked));
}
