import { describe, expect, it } from 'vitest';
import { BROWSER, open, PEOPLE, posts, useWorld } from './setup.ts';

const PAGES = 'Show the Activate action';
const NAMES = 'Recognise people by name';

describe(`the switches of the options, in ${BROWSER}`, () => {
  const world = useWorld();

  it('take the actions from an open tab and bring them back', async () => {
    const tab = await open(world);
    await tab.button('Activate Anna Schmidt');
    const options = await world.browser.openExtensionPage('options.html');
    await options.check(PAGES, false);
    await options.waitForText(`Saved: ${PAGES} – off.`);
    await tab.gone('Activate Anna Schmidt');
    expect(await tab.hosts()).toEqual([]);
    // A page that was loaded while they were off hears of it as well.
    const other = await world.browser.openTab(PEOPLE);
    await other.waitForText('Anna Schmidt');
    await options.check(PAGES, true);
    await options.waitForText(`Saved: ${PAGES} – on.`);
    // What nobody sees is not looked through: each finds its people when it is seen again.
    for (const page of [tab, other]) {
      await page.bringToFront();
      await page.button('Activate Anna Schmidt');
    }
    expect(posts(world)).toEqual([]);
  });

  it('are saved at once, each for itself, and last', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    const isOn = async (label: string) =>
      (await options.field(label)).evaluate((field) => (field as HTMLInputElement).checked);
    expect([await isOn(PAGES), await isOn(NAMES)]).toEqual([true, true]);
    await options.check(NAMES, false);
    await options.waitForText(`Saved: ${NAMES} – off.`);
    expect(await options.axe()).toEqual([]);
    await world.browser.stopWorker();
    await options.reload();
    await options.check('Ask first');
    await options.waitForText('Saved: Ask first.');
    await options.reload();
    expect([await isOn(PAGES), await isOn(NAMES)]).toEqual([true, false]);
  });
});
