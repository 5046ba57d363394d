import { describe, expect, it } from 'vitest';
import { until, type Tab } from '../../browsers/index.ts';
import { APP, BROWSER, connect, PEOPLE, posts, useWorld } from '../setup.ts';
import { connectForGood, disconnect } from './setup.ts';

const RELOAD = 'The extension was updated or removed. Reload this page to go on.';

/** Firefox ends a page part without a word, so it can neither clear up nor say anything. */
const TELLS = BROWSER === 'chromium';

async function nothingOfOurs(tab: Tab): Promise<void> {
  await until('nothing of ours is there', async () => (await tab.hosts()).length === 0);
}

describe(`an extension that ends under an open page, in ${BROWSER}`, () => {
  const world = useWorld();

  async function openInGrace(grace?: string): Promise<Tab> {
    await connectForGood(world, grace ? { grace } : {});
    const tab = await world.browser.openTab(PEOPLE);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    return tab;
  }

  async function saysOnce(tab: Tab): Promise<void> {
    await tab.waitForText(RELOAD);
    expect((await tab.hosts()).map(({ name }) => name)).toEqual(['Close']);
    expect(await tab.axe()).toEqual([]);
    await tab.click('Close');
    await nothingOfOurs(tab);
  }

  async function linesSince(before: number): Promise<string[]> {
    return (await world.browser.consoleLines()).slice(before);
  }

  it.runIf(TELLS).each(['update', 'uninstall', 'disable'] as const)(
    'clears up, sends nothing, and says once that the page must be reloaded: %s',
    async (how) => {
      const tab = await openInGrace();
      const { length } = await world.browser.consoleLines();
      await (how === 'disable' ? world.browser.enable(false) : world.browser[how]());
      await tab.bringToFront();
      await saysOnce(tab);
      expect((await linesSince(length)).length).toBeLessThanOrEqual(1);
      expect(posts(world)).toEqual([]);
    },
  );

  it.runIf(TELLS)('says nothing on a page that showed nothing', async () => {
    await connect(world);
    const tab = await world.browser.openTab(`${APP}/settings`);
    await tab.evaluate(() => {
      Object.assign(globalThis, { ours: 0 });
      new MutationObserver(() => {
        const all = document.querySelectorAll('activate-for-awork').length;
        (globalThis as unknown as { ours: number }).ours += all;
      }).observe(document, { subtree: true, childList: true });
    });
    await world.browser.update();
    await tab.evaluate(() => {
      document.body.append('something new');
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    });
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    expect(await tab.evaluate(() => (globalThis as unknown as { ours: number }).ours)).toBe(0);
  });

  it.runIf(!TELLS)('begins anew in the open page, and clears up after its dead copy', async () => {
    const tab = await openInGrace();
    await world.browser.update();
    await until('all actions are idle and nothing else stands', async () => {
      const all = await tab.hosts();
      return all.length > 0 && all.every(({ state }) => state === 'idle');
    });
    const names = (await tab.hosts()).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(posts(world)).toEqual([]);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
  });

  it.runIf(!TELLS)(
    'leaves only what is dead when it is switched off, and clears up when on',
    async () => {
      const tab = await openInGrace();
      await world.browser.enable(false);
      const before = await tab.hosts();
      expect(before.some(({ state }) => state === 'grace')).toBe(true);
      await world.browser.enable(true);
      await until('the dead notice has gone', async () =>
        (await tab.hosts()).every(({ state }) => state === 'idle'),
      );
      await tab.button('Activate Anna Schmidt');
      expect(posts(world)).toEqual([]);
    },
  );

  it('shows nothing more on any page once the workspace is disconnected', async () => {
    const tab = await openInGrace('20 seconds');
    const other = await world.browser.openTab(PEOPLE);
    await other.button('Activate Anna Schmidt');
    await disconnect(world);
    await other.bringToFront();
    await nothingOfOurs(other);
    await tab.bringToFront();
    await tab.gone('Activate Jonas Weber');
    await tab.gone('Undo activating Anna Schmidt');
    await tab.waitForText('Nothing was sent for Anna Schmidt');
    expect(posts(world)).toEqual([]);
  });
});
