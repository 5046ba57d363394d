import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from './fixture/site.ts';
import { openBrowser, until, type BrowserName, type TestBrowser } from './index.ts';

const extension = fileURLToPath(new URL('fixture/extension', import.meta.url));
const page = 'https://app.awork.com/';
const action = 'Activate Anna Schmidt';

describe.each<BrowserName>(['chromium', 'firefox'])(
  'the driver in %s',
  { timeout: 60_000 },
  (name) => {
    let site: Site;
    let browser: TestBrowser;
    const posts = () => site.requests.filter((line) => line.startsWith('POST')).length;

    beforeAll(async () => {
      site = await startSite();
      browser = await openBrowser(name, { ...site, extension, language: 'de' });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      site?.close();
    });

    it('finds a button in a closed root by its accessible name and clicks it for real', async () => {
      const tab = await browser.openTab(page);
      await tab.button(action);
      expect(await tab.hosts()).toMatchObject([{ state: 'idle', name: action }]);
      expect(await tab.buttons()).toEqual(['Own button', action]);
      expect(await tab.everyButton(action)).toHaveLength(1);
      expect(await tab.html()).not.toContain(action);
      await tab.click(action);
      await tab.waitForText('Answer 200');
      expect(posts()).toBe(1);
      await tab.doubleClick(action);
      await tab.waitForText('Twice');
      const other = await browser.openTab('https://app.awork.com/other');
      await tab.click('Own button');
      await tab.waitForText('trusted true');
      expect((await browser.tabs()).includes(other)).toBe(true);
      expect(await browser.waitForTab(/other$/)).toBe(other);
      await other.close();
      await tab.click(action);
      expect(await tab.focusedName()).toBe(action);
      await tab.press('Shift+Tab');
      expect(await tab.focusedName()).toBe('Own button');
      await expect(tab.button('Activate Anna', { timeout: 200 })).rejects.toThrow('in vain');
      await tab.close();
    });

    it('does not find what the page cannot show', async () => {
      const tab = await browser.openTab(page);
      const own = await tab.button('Own button');
      await own.evaluate((element) => (element.style.visibility = 'hidden'));
      await tab.gone('Own button');
      await own.evaluate((element) => element.removeAttribute('style'));
      expect(await tab.hasButton('Own button')).toBe(true);
      expect(await own.receivesPointer()).toBe(true);
      await tab.evaluate(() => {
        const cover = document.createElement('div');
        cover.style.cssText = 'position:fixed;inset:0';
        document.body.append(cover);
      });
      expect(await own.receivesPointer()).toBe(false);
      await tab.close();
    });

    it('ends the background in the middle of a request, and the next event wakes it', async () => {
      const tab = await browser.openTab(page);
      const before = posts();
      site.delay = 5_000;
      await tab.click(action);
      await until('the request has come', () => posts() === before + 1);
      await browser.stopWorker();
      expect(await browser.workerRunning()).toBe(false);
      site.delay = 0;
      await tab.reload();
      await tab.click(action);
      await tab.waitForText('Answer 200');
      expect(await browser.workerRunning()).toBe(true);
      await tab.close();
    });

    it('opens the real toolbar popup', async () => {
      const tab = await browser.openTab(page);
      const popup = await browser.openPopup(tab);
      const views = await popup.evaluate(() => {
        interface Views {
          extension: { getViews(of: { type: 'popup' }): unknown[] };
        }
        return (globalThis as unknown as { chrome: Views }).chrome.extension.getViews({
          type: 'popup',
        }).length;
      });
      expect(views).toBe(1);
      expect(await popup.focusedName()).toBe('Search people');
      await popup.click('Activate Bernd Beispiel');
      await popup.waitForText('Answer 200');
      await popup.close();
      await until('the popup has closed', () => popup.closed());
      await tab.close();
    });

    it('fills in extension pages, reads the stores, and empties them', async () => {
      const options = await browser.openExtensionPage('options.html');
      await options.type('API key', 'old');
      await options.type('API key', 'sécret');
      await options.check('Recognise by name');
      await options.choose('Grace', '5 seconds');
      await options.click('Connect');
      await options.waitForText('Answer 200');
      expect(await options.axe()).toEqual([]);
      const stores = await browser.readStores();
      expect(stores).toContain('"key":"sécret"');
      expect(stores).toContain('token-in-session');
      await browser.reinstall();
      expect(await browser.readStores()).not.toMatch(/sécret|token-in-session/);
      const tab = await browser.openTab(page);
      await tab.click(action);
      await tab.waitForText('Answer 200');
    });

    it('speaks German and hears every console', async () => {
      const tab = await browser.openTab(page);
      await tab.click('Own button');
      await tab.waitForText('trusted true');
      const heard = (line: RegExp) =>
        until(`the console says ${line}`, async () =>
          (await browser.consoleLines()).some((each) => line.test(each)),
        );
      await heard(/worker speaks/);
      await heard(/page speaks/);
      await heard(/pageerror: .*page fails/);
      await heard(/content script in de\S* Vorrichtung/);
      await heard(/page in de\S* Vorrichtung/);
    });
  },
);
