import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { actionsOf, callApp, painted } from './look.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

const PROFILE = `${APP}/users/${ANNA}`;
/** Where the action stands as long as it is let. */
const BESIDE_NAME = '.profile__name';
/** How often an action comes back to one place within ten seconds, and these seconds in milliseconds. */
const MOST = 10;
const SPAN = 10_000;

describe(`a page that removes what it did not make, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it('three times: the action comes back, and works', async () => {
    const tab = await open(world, { page: `${PROFILE}?foreign=remove-3`, grace: 'At once' });
    await until('it was removed', async () => (await removed(tab)) === 3);
    await painted(tab);
    expect(await actionsOf(tab)).toEqual(['Anna Schmidt']);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
  });

  it('always: the action comes back ten times in ten seconds, then it stays away', async () => {
    const tab = await open(world, { page: `${PROFILE}?foreign=remove` });
    await until('it was removed', async () => (await removed(tab, BESIDE_NAME)) > 0);
    const started = await now(tab);
    // The page goes on changing: each of its changes is an occasion to come back.
    for (let change = 0; change < 60; change++) {
      await tab.evaluate((text) => {
        document.querySelector('.profile__position')!.textContent = text;
      }, `Change ${change}`);
      await painted(tab);
    }
    const spans = Math.ceil(((await now(tab)) - started + 1_000) / SPAN);
    expect(await removed(tab, BESIDE_NAME)).toBeGreaterThan(1);
    expect(await removed(tab, BESIDE_NAME)).toBeLessThanOrEqual((MOST + 1) * spans);
    expect(await tab.hosts()).toEqual([]);
  });
});

function removed(tab: Tab, place = '*'): Promise<number> {
  return callApp<number>(tab, 'removed', place);
}

function now(tab: Tab): Promise<number> {
  return tab.evaluate(() => performance.now());
}
