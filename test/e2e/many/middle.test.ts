import { describe, expect, it } from 'vitest';
import { until } from '../../browsers/index.ts';
import { BROWSER, record, useWorld } from '../setup.ts';
import { activated, begin, ended, idsOf, truth } from './setup.ts';

describe(`many people at once, in ${BROWSER}, when in the middle`, () => {
  const world = useWorld();

  it('the worker is stopped: it goes on, and nobody is sent twice', async () => {
    const { popup } = await begin(world, 20);
    await activated(world.awork, 5);
    await world.browser.stopWorker();
    await ended(popup);
    expect(await popup.text()).toContain('20 activated');
    await truth(world, idsOf(20));
  });

  it('the popup and the page are closed: it goes on, and the popup shows it again', async () => {
    const { tab, popup } = await begin(world, 16);
    await activated(world.awork, 2);
    await popup.click('Show the list');
    await popup.button('Show progress');
    expect(await popup.axe()).toEqual([]);
    await popup.close();
    await tab.close();
    await activated(world.awork, 16);
    const other = await world.browser.openTab('https://app.awork.com/trials');
    const again = await world.browser.openPopup(other);
    await ended(again);
    expect(await again.text()).toContain('16 activated');
    await truth(world, idsOf(16));
  });

  it('awork cannot be reached: it stops, says so, and goes on with one click', async () => {
    const { popup } = await begin(world, 20);
    await activated(world.awork, 5);
    // Whoever is being activated just now is let through: what becomes of them is another test's matter.
    world.awork.faults.add({
      method: 'GET',
      path: /users\/[^/]+$/,
      resetBefore: true,
      times: Infinity,
    });
    await popup.waitForText('awork cannot be reached.');
    await popup.waitForText('Nothing more is sent until you continue.');
    expect(await popup.axe()).toEqual([]);
    const before = world.awork.state.emails.length;
    expect(before).toBeLessThan(20);
    world.awork.faults.clear();
    await popup.click((await popup.buttons()).find((name) => name.startsWith('Continue with'))!);
    await ended(popup);
    expect(await popup.text()).toContain('20 activated');
    await truth(world, idsOf(20));
  });

  it('somebody else activates a few: nothing is sent for them', async () => {
    const ids = idsOf(14);
    const { popup } = await begin(world, 14);
    await activated(world.awork, 1);
    for (const id of ids.slice(-3)) {
      Object.assign(record(world, id), { isDeactivated: false, status: { isDeactivated: false } });
    }
    await ended(popup);
    expect(await popup.text()).toContain('11 activated · 3 were active already');
    await truth(world, ids.slice(0, -3));
    await until('awork is at rest', () => world.awork.idle().then(() => true));
  });
});
