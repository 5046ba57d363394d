import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until, type Copy, type Tab } from '../../browsers/index.ts';
import { BROWSER, BUILD, PEOPLE, posts, useWorld } from '../setup.ts';
import { connectForGood } from './setup.ts';

const PEOPLE_SHOWN = 5;

/** The same extension once more, with another id: from a store and from a folder, for example. */
async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'activate-copy-'));
  await cp(resolve('.output', BUILD), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as {
    key?: string;
    browser_specific_settings?: { gecko: { id: string } };
  };
  delete manifest.key;
  if (manifest.browser_specific_settings) {
    manifest.browser_specific_settings.gecko.id = 'copy@activate-for-awork.example';
  }
  await writeFile(file, JSON.stringify(manifest));
  return folder;
}

/** The most of our elements that ever stood together in the page, by its own count. */
async function countMost(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    const count = () => {
      const now = document.querySelectorAll('activate-for-awork').length;
      const kept = globalThis as { most?: number };
      kept.most = Math.max(now, kept.most ?? 0);
    };
    new MutationObserver(count).observe(document, { subtree: true, childList: true });
    count();
  });
}

const most = (tab: Tab) => tab.evaluate(() => (globalThis as { most?: number }).most);

async function showsEachOnce(tab: Tab): Promise<void> {
  await until('each person has one action', async () => {
    const all = await tab.hosts();
    return all.length === PEOPLE_SHOWN && all.every(({ state }) => state === 'idle');
  });
}

describe(`two installed copies, in ${BROWSER}`, () => {
  const world = useWorld();
  let folder: string;

  beforeAll(async () => {
    folder = await copyOfBuild();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  async function withCopy(test: (copy: Copy) => Promise<void>): Promise<void> {
    const copy = await world.browser.installCopy(folder);
    try {
      await test(copy);
    } finally {
      await copy.remove();
    }
  }

  it('show one action for each person when both begin together', async () => {
    await withCopy(async ({ origin }) => {
      await connectForGood(world);
      await connectForGood(world, { origin });
      const tab = await world.browser.openTab(PEOPLE);
      await countMost(tab);
      await showsEachOnce(tab);
      await tab.click('Activate Anna Schmidt');
      await tab.button('Anna Schmidt is activated');
      expect(posts(world)).toHaveLength(1);
      expect(await most(tab)).toBeLessThanOrEqual(PEOPLE_SHOWN + 1);
    });
  });

  it('leave the page to the one that is connected', async () => {
    await withCopy(async () => {
      await connectForGood(world);
      const tab = await world.browser.openTab(PEOPLE);
      await showsEachOnce(tab);
    });
  });

  it('leave the page to the one that was first to show something', async () => {
    await withCopy(async ({ origin }) => {
      await connectForGood(world);
      const tab = await world.browser.openTab(PEOPLE);
      await showsEachOnce(tab);
      await countMost(tab);
      await connectForGood(world, { origin });
      const other = await world.browser.openTab(PEOPLE);
      await showsEachOnce(other);
      await tab.bringToFront();
      await showsEachOnce(tab);
      expect(await most(tab)).toBe(PEOPLE_SHOWN);
    });
  });

  it('let a page that speaks as a copy do no more than take our actions away', async () => {
    await connectForGood(world);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    await tab.evaluate(() => document.dispatchEvent(new Event('activate-for-awork')));
    expect(await tab.hosts()).toEqual([]);
    const other = await world.browser.openTab(PEOPLE);
    await other.click('Activate Jonas Weber');
    await other.button('Jonas Weber is activated');
    expect(posts(world)).toHaveLength(1);
  });
});
