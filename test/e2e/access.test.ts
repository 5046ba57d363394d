import { afterEach, describe, expect, it } from 'vitest';
import { ADMIN_KEY, MARA } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { APP, BROWSER, connect, open, PEOPLE, posts, record, useWorld } from './setup.ts';

const MISSING = 'The browser does not let this extension reach awork.';
const ALLOW = 'Allow access to awork';
const GIVEN = 'Access to awork is allowed.';

/** What the toolbar's button shows and says. */
function toolbar(own: Tab): Promise<{ badge: string; title: string }> {
  return own.evaluate(async () => {
    interface Action {
      getBadgeText(about: object): Promise<string>;
      getTitle(about: object): Promise<string>;
    }
    const { action } = (globalThis as unknown as { chrome: { action: Action } }).chrome;
    return { badge: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

const WARNS = { badge: '!', title: 'Activate for awork – allow access to awork' };
const QUIET = { badge: '', title: 'Activate for awork' };

async function toolbarSays(own: Tab, wanted: object): Promise<void> {
  await until('the toolbar says so', async () => {
    return JSON.stringify(await toolbar(own)) === JSON.stringify(wanted);
  }).catch(async () => expect(await toolbar(own)).toEqual(wanted));
}

describe(`access to awork, in ${BROWSER}`, () => {
  const world = useWorld();

  /** What reached awork, but for what the browser asks it by itself: whether it lets strangers send a request. */
  const received = () => world.awork.log.filter(({ method }) => method !== 'OPTIONS');

  // awork's own description does not know those.
  afterEach(() => {
    const all = received();
    world.awork.log.splice(0, Infinity, ...all);
  });

  it('is asked for where it is missing from the beginning', async () => {
    const { browser } = world;
    await browser.reinstall({ access: false });
    const options = await browser.openExtensionPage('options.html');
    await options.waitForText(MISSING);
    await toolbarSays(options, WARNS);
    await options.type('API key', ADMIN_KEY);
    await options.click('Connect');
    await options.waitForText(`${MISSING.slice(0, -1)}, so nothing was sent.`);
    expect(received()).toEqual([]);
    expect(await options.axe()).toEqual([]);
    await options.click(ALLOW);
    await browser.answerRequest(true);
    await options.waitForText(GIVEN);
    expect(await options.hasButton(ALLOW)).toBe(false);
    await toolbarSays(options, QUIET);
    expect(await options.axe()).toEqual([]);
    await connect(world);
  });

  // Chromium's question cannot be answered with a no from here.
  it.runIf(BROWSER === 'firefox')('can be refused, and asked for once more', async () => {
    const { browser } = world;
    await browser.reinstall({ access: false });
    const options = await browser.openExtensionPage('options.html');
    await options.click(ALLOW);
    await browser.answerRequest(false);
    await options.waitForText('The browser has not allowed it.');
    expect(await options.axe()).toEqual([]);
    await options.click(ALLOW);
    await browser.answerRequest(true);
    await options.waitForText(GIVEN);
  });

  it('stops an activation at once while it is missing, and then goes on in the open page', async () => {
    const { browser } = world;
    const tab = await open(world);
    await tab.button('Activate Anna Schmidt');
    await browser.allowHosts(false);
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText(`Anna Schmidt was not activated. ${MISSING.slice(0, -1)}`);
    await browser.allowHosts(true);
    await tab.click('Activate Jonas Weber');
    await tab.button('Jonas Weber is activated');
    expect(posts(world).map(({ status }) => status)).toEqual([204]);
  });

  it('is asked for by the popup, and who is deactivated is read anew once it is given', async () => {
    const { browser } = world;
    const tab = await open(world, { page: `${APP}/users` });
    await tab.button('Activate Anna Schmidt');
    await browser.allowHosts(false);
    record(world, MARA).isDeactivated = true;
    await tab.bringToFront();
    const popup = await browser.openPopup(tab);
    await popup.waitForText(MISSING);
    expect(await popup.axe()).toEqual([]);
    await popup.click(ALLOW);
    await browser.answerRequest(true);
    await tab.bringToFront();
    await tab.button('Activate Mara Lindqvist');
    expect(posts(world)).toEqual([]);
  });

  it('comes too late for a page that was opened without it, unless the popup was opened there', async () => {
    const { browser } = world;
    await (await connect(world)).close();
    await browser.allowHosts(false);
    const tab = await browser.openTab(PEOPLE);
    await tab.waitForText('Anna Schmidt');
    expect(await tab.hosts()).toEqual([]);
    // In Chromium the first press brings the page part and no popup, so it is left out here.
    if (BROWSER === 'firefox') {
      const popup = await browser.openPopup(tab);
      await popup.click(ALLOW);
      await browser.answerRequest(true);
      await popup.close();
    } else {
      await browser.allowHosts(true);
      expect(await tab.hosts()).toEqual([]);
      await tab.reload();
    }
    await tab.button('Activate Anna Schmidt');
  });
});
