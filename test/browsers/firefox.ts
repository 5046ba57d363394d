import { resolve } from 'node:path';
import { bidiOf } from './bidi.ts';
import { hostsOf } from './built.ts';
import * as access from './firefox-access.ts';
import * as chrome from './firefox-chrome.ts';
import { heard, listen } from './firefox-console.ts';
import { addonId, startFirefox, uuid } from './firefox-start.ts';
import { firefoxSurface, type Doors } from './firefox-surface.ts';
import { readAllStores } from './stores.ts';
import { tabOn } from './tab.ts';
import type { OpenOptions, Tab, TestBrowser } from './types.ts';
import { until } from './until.ts';
import { closeFirstWelcome, closeWelcome } from './welcome.ts';

/** How often the toolbar's button is pressed before there is taken to be no popup. */
const PRESSES = 5;

interface Context {
  context: string;
  url: string;
}

/** Starts Firefox with the extension in it. */
export async function openFirefox(options: OpenOptions): Promise<TestBrowser> {
  const folder = resolve(options.extension);
  const id = await addonId(folder);
  const browser = await startFirefox(options, id);
  const bidi = bidiOf(browser);
  const inFirefox = await chrome.privileged(bidi);
  const origin = `moz-extension://${uuid}`;
  await inFirefox(listen);

  const contexts = async () =>
    (await bidi.send<{ contexts: Context[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;
  const tabs = new Map<string, Tab>();
  const names = new Map<Tab, string>();
  const tabFor = (context: string): Tab => {
    const doors: Doors = {
      close: async () => void (await bidi.send('browsingContext.close', { context })),
      closed: async () => !(await contexts()).some((each) => each.context === context),
      bringToFront: async () => void (await bidi.send('browsingContext.activate', { context })),
    };
    const tab = tabs.get(context) ?? tabOn(firefoxSurface(bidi, context, doors));
    tabs.set(context, tab);
    names.set(tab, context);
    return tab;
  };
  const openTab = async (url: string, type: 'tab' | 'window' = 'tab') => {
    const made = await bidi.send<Context>('browsingContext.create', { type });
    const tab = tabFor(made.context);
    await tab.goto(url);
    return tab;
  };

  const state = () => inFirefox(chrome.backgroundState, id);
  const install = async () => {
    await browser.installExtension(folder);
    await until('the background has started', async () => (await state()) === 'running');
  };
  if (options.language === 'de') await inFirefox(chrome.setLanguage, 'de');
  await install();

  const hosts = await hostsOf(folder);

  const self: TestBrowser = {
    name: 'firefox',
    version: await browser.version(),
    extension: { id, origin },
    openTab,
    openExtensionPage: (page) => openTab(`${origin}/${page}`),
    async openPopup(over) {
      await over.bringToFront();
      // After the extension was removed and installed again, a press may open nothing but an empty panel; and the next
      // one would close a panel that was only slow.
      const pressed = async (tries = PRESSES): Promise<string> => {
        await inFirefox(chrome.pressToolbarButton, id);
        const opened = () => inFirefox(chrome.popupContext, id);
        const timeout = tries === PRESSES ? 2_000 : 5_000;
        return until('the popup is open', opened, { timeout }).catch(async (problem) => {
          if (tries === 1) throw problem;
          await until('the empty panel is gone', () => inFirefox(chrome.clearPanel));
          return pressed(tries - 1);
        });
      };
      const context = await pressed();
      const current = () => inFirefox(chrome.popupContext, id);
      const popup = tabOn(
        firefoxSurface(bidi, context, {
          close: () => inFirefox(chrome.closePopup, id),
          closed: async () => (await current()) !== context,
          bringToFront: async () => undefined,
        }),
      );
      await until('the popup has loaded', () =>
        popup.evaluate(() => document.readyState === 'complete'),
      );
      return popup;
    },
    tabs: async () => (await contexts()).map(({ context }) => tabFor(context)),
    async waitForTab(address, patience) {
      const fits = (url: string) =>
        typeof address === 'string' ? url.includes(address) : address.test(url);
      const found = await until(
        `a tab at ${address} is open`,
        async () => (await contexts()).find(({ url }) => fits(url)),
        patience,
      );
      return tabFor(found.context);
    },
    async reinstall(installing = {}) {
      if (await inFirefox(chrome.isInstalled, id)) await self.uninstall();
      await inFirefox(access.grantAtInstall, installing.access ?? true);
      await install();
      if (!installing.welcome) await closeWelcome(self, folder, origin);
    },
    update: install,
    async uninstall() {
      await browser.uninstallExtension(id);
      await until('the extension has gone', async () => (await state()) === '');
    },
    async enable(on) {
      await inFirefox(chrome.setEnabled, id, on);
    },
    allowHosts: (on) => inFirefox(access.allowHosts, id, hosts, on),
    async answerRequest(yes) {
      const asks = () => inFirefox(access.answerRequest, yes);
      await until('the browser asks', asks);
      // At first it takes no answer, since a page could have made somebody click there.
      await until('the browser has taken the answer', async () => !(await asks()));
    },
    async installCopy(path) {
      const copy = await browser.installExtension(resolve(path));
      const place = `moz-extension://${await inFirefox(chrome.hostOf, copy)}`;
      await closeWelcome(self, path, place);
      return {
        origin: place,
        remove: () => browser.uninstallExtension(copy),
      };
    },
    async stopWorker() {
      if ((await state()) === 'stopped') return;
      // Resolves when it has stopped. To look afterwards would be too late: a message may have woken it again.
      await inFirefox(chrome.endBackground, id);
    },
    workerRunning: async () => (await state()) === 'running',
    async readStores() {
      const tab = await openTab(`${origin}/manifest.json`);
      try {
        return await tab.evaluate(readAllStores);
      } finally {
        await tab.close();
      }
    },
    consoleLines: () => inFirefox(heard),
    close: () => browser.close(),
  };
  await closeFirstWelcome(self, folder, options.profile);
  return self;
}
