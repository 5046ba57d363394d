import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { actionsOf, callApp, painted } from './look.ts';
import { APP, BROWSER, open, posts, record, useWorld } from './setup.ts';

const LIVE = `${APP}/trials/live`;

describe(`a list that is made anew again and again, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it('has each action back by the second frame after each beat', async () => {
    const tab = await open(world, { page: LIVE });
    await tab.button('Activate Anna Schmidt');
    const expected = await actionsOf(tab);
    expect(expected).toHaveLength(5);
    for (let beat = 0; beat < 20; beat++) {
      await callApp(tab, 'live.beat');
      await painted(tab);
      expect(await actionsOf(tab)).toEqual(expected);
    }
  });

  it('can be worked at ten beats a second: one POST for the right person', async () => {
    const tab = await open(world, { page: LIVE, grace: '3 seconds' });
    await tab.button('Activate Anna Schmidt');
    await callApp(tab, 'live.start');
    await pressWhileItBeats(tab, 'Anna Schmidt');
    await tab.waitForText('Anna Schmidt is activated');
    const beats = await callApp<number>(tab, 'live.beats');
    expect(beats).toBeGreaterThan(10);
    expect(posts(world)).toMatchObject([{ path: `/api/v1/users/${ANNA}/activate`, status: 204 }]);
    expect(record(world, ANNA).isDeactivated).toBe(false);
    await callApp(tab, 'live.stop');
    await painted(tab);
    expect(await actionsOf(tab)).toHaveLength(4);
  });

  it('shows the grace in whatever nodes stand there, and takes it back', async () => {
    const tab = await open(world, { page: LIVE, grace: '20 seconds' });
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    for (let beat = 0; beat < 5; beat++) {
      await callApp(tab, 'live.beat');
      await painted(tab);
      const graces = (await tab.hosts()).filter(({ state }) => state === 'grace');
      expect(graces).toMatchObject([{ name: 'Undo activating Anna Schmidt' }]);
    }
    await tab.click('Undo activating Anna Schmidt');
    await tab.waitForText('Nothing was sent for Anna Schmidt');
    expect(posts(world)).toEqual([]);
  });
});

/** As a person would: presses, and presses again where a beat came between the button's going down and up. */
async function pressWhileItBeats(tab: Tab, name: string): Promise<void> {
  const begun = () => tab.waitForText(`Activating ${name}`, { timeout: 400 }).then(() => true);
  const press = async () => {
    // What was pressed last may have begun since.
    if ((await tab.text()).includes(`Activating ${name}`)) return true;
    const { x, y, width, height } = await (await tab.button(`Activate ${name}`)).box();
    if (width === 0) return false;
    await tab.clickAt(x + width / 2, y + height / 2);
    return begun();
  };
  // On a slow machine many a beat comes in between.
  await until(`${name} has been pressed`, press, { timeout: 40_000 });
}
