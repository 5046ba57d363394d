import { resolve } from 'node:path';
import puppeteer, { type Page, type Protocol, type Target } from 'puppeteer-core';
import * as own from './chromium-access.ts';
import { chromiumSurface, listenTo } from './chromium-surface.ts';
import { noDesktop } from './chromium-desktop.ts';
import { setPolicy } from './chromium-policy.ts';
import { startLog, workerOf } from './chromium-log.ts';
import { findBrowser } from './find.ts';
import { readAllStores } from './stores.ts';
import { tabOn } from './tab.ts';
import type { OpenOptions, Tab, TestBrowser } from './types.ts';
import { until } from './until.ts';
import { closeFirstWelcome, closeWelcome } from './welcome.ts';

function flags({
  proxyPort,
  spki,
  language = 'en',
  reducedMotion,
  forcedColours,
  args = [],
}: OpenOptions) {
  return [
    // The sandbox refuses to run as root, which containers are.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--window-size=1280,900',
    '--disable-gpu',
    '--disable-quic',
    `--lang=${language}`,
    `--accept-lang=${language === 'de' ? 'de-DE,de,en' : 'en-US,en'}`,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
    ...(reducedMotion ? ['--force-prefers-reduced-motion'] : []),
    ...(forcedColours ? ['--force-high-contrast'] : []),
    ...args,
  ];
}

/** A new toolbar popup is an `other` at first, and a page a little later. */
const pages = new Set<string>(['page', 'other']);

/** Starts Chromium with the extension in it. */
export async function openChromium(options: OpenOptions): Promise<TestBrowser> {
  const folder = resolve(options.extension);
  const log = await startLog();
  const desktop = await noDesktop();
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: findBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    ...(options.downloads && {
      downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    }),
    env: { ...process.env, ...desktop.env, LANGUAGE: options.language ?? 'en' },
    args: [...flags(options), ...log.flags],
  });
  const lines: (string | Promise<string>)[] = [];
  const tabs = new Map<Page, Promise<Tab>>();
  const heard = new Map<Target, Promise<void>>();

  const listen = (target: Target): Promise<void> => {
    const begin = async () => {
      const session = await target.createCDPSession();
      await listenTo(session, (line) => lines.push(line));
      // Where the browser has no German of its own (Debian packs it apart), its renderers stay
      // English although --lang finds the German texts of extensions.
      if (options.language === 'de') {
        await session.send('Emulation.setLocaleOverride', { locale: 'de-DE' });
      }
    };
    const begun = heard.get(target) ?? (pages.has(target.type()) ? begin() : Promise.resolve());
    heard.set(target, begun);
    return begun;
  };
  // A page may have gone before it could be listened to: that is no fault of a test.
  browser.on('targetcreated', (target) => listen(target).catch(() => undefined));

  const scheme = options.scheme ?? 'light';
  const tabFor = (page: Page): Promise<Tab> => {
    const made =
      tabs.get(page) ??
      (async () => {
        await listen(page.target());
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        return tabOn(await chromiumSurface(page));
      })();
    tabs.set(page, made);
    return made;
  };

  const id = await browser.installExtension(folder);
  const origin = `chrome-extension://${id}`;
  const root = await browser.target().createCDPSession();
  const workerScript = `${origin}/${await workerOf(folder)}`;
  const worker = async () => {
    const { targetInfos } = await root.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  };
  // At the browser, without attaching to the worker: an attached debugger keeps it alive.
  const endWorker = ({ targetId }: Protocol.Target.TargetInfo) =>
    root.send('Target.closeTarget', { targetId });
  const awaken = () => until('the worker has started', async () => (await worker()) !== undefined);
  await awaken();

  const openTab = async (url: string, type: 'tab' | 'window' = 'tab') => {
    const tab = await tabFor(await browser.newPage({ type }));
    await tab.goto(url);
    return tab;
  };

  let { policy } = options;
  // An extension that comes anew has none until it is set again.
  const applyPolicy = async () => {
    if (!policy) return;
    const tab = await openTab('chrome://policy/test');
    await tab.evaluate(setPolicy, id, policy);
    await tab.close();
  };

  /** Does something on the browser's own page of extensions, behind the tab that is in front. */
  const inSettings = async (change: (id: string, on: boolean) => Promise<void>, on: boolean) => {
    const page = await browser.newPage({ type: 'tab', background: true });
    await page.goto('chrome://extensions');
    await page.evaluate(change, id, on);
    await page.close();
  };

  const self: TestBrowser = {
    name: 'chromium',
    version: await browser.version(),
    extension: { id, origin },
    openTab,
    openExtensionPage: (page) => openTab(`${origin}/${page}`),
    async openPopup(over) {
      const pages = await browser.pages();
      const below = (
        await Promise.all(pages.map(async (page) => ((await tabs.get(page)) === over ? page : [])))
      ).flat()[0];
      const extension = (await browser.extensions()).get(id);
      if (!below || !extension) throw new Error('The popup needs an open tab and the extension');
      const before = new Set(browser.targets());
      await below.bringToFront();
      await below.triggerExtensionAction(extension);
      const target = await until('the popup is open', () =>
        browser.targets().find((each) => !before.has(each) && each.url().startsWith(origin)),
      );
      return tabFor(await target.asPage());
    },
    tabs: async () => Promise.all((await browser.pages()).map(tabFor)),
    async waitForTab(address, patience) {
      const fits = (url: string) =>
        typeof address === 'string' ? url.includes(address) : address.test(url);
      const find = async () => (await browser.pages()).find((page) => fits(page.url()));
      return tabFor(await until(`a tab at ${address} is open`, find, patience));
    },
    async reinstall(installing = {}) {
      if ((await browser.extensions()).has(id)) await self.uninstall();
      await browser.installExtension(folder);
      await awaken();
      await applyPolicy();
      if (!installing.welcome) await closeWelcome(self, folder, origin);
      // Nobody can install it without, only take it away at once.
      if (installing.access === false) await self.allowHosts(false);
    },
    async update() {
      const old = await worker();
      await browser.installExtension(folder);
      await until('a new worker has started', async () => {
        const now = await worker();
        return now && now.targetId !== old?.targetId;
      });
    },
    async uninstall() {
      await browser.uninstallExtension(id);
      await until('the old worker has gone', async () => {
        const old = await worker();
        // One that was in the middle of something would otherwise live on, for good in places.
        if (old) await endWorker(old);
        return !old;
      });
    },
    async setPolicy(changed) {
      policy = changed;
      await applyPolicy();
    },
    enable: (on) => inSettings(own.setEnabled, on),
    allowHosts: (on) => inSettings(own.setHostAccess, on),
    // Its question is no page, so nothing here can press what stands in it.
    answerRequest: () => inSettings(own.setHostAccess, true),
    async installCopy(path) {
      const copy = await browser.installExtension(resolve(path));
      const place = `chrome-extension://${copy}`;
      await closeWelcome(self, path, place);
      return {
        origin: place,
        remove: () => browser.uninstallExtension(copy),
      };
    },
    async stopWorker() {
      const running = await worker();
      if (!running) return;
      await endWorker(running);
      await until('the worker has stopped', async () => {
        const now = await worker();
        return now?.targetId !== running.targetId;
      });
    },
    workerRunning: async () => (await worker()) !== undefined,
    async readStores() {
      const tab = await openTab(`${origin}/manifest.json`);
      try {
        return await tab.evaluate(readAllStores);
      } finally {
        await tab.close();
      }
    },
    consoleLines: async () => [
      ...(await Promise.all(lines)),
      ...(await log.linesFrom(workerScript)),
    ],
    async close() {
      await browser.close();
      await Promise.all([log.remove(), desktop.remove()]);
    },
  };
  await applyPolicy();
  await closeFirstWelcome(self, folder, options.profile);
  return self;
}
