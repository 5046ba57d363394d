import { describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/index.ts';
import { BROWSER, open, posts, useWorld } from './setup.ts';

const PAGES = 'Show the Activate action';
const NAMES = 'Recognise people by name';
const LOCKED = 'Set by your organisation.';
const policy = { grace: 'ask', recogniseByName: false, actionsOnPages: 'perhaps' };

async function isOn(options: Tab, label: string): Promise<boolean> {
  const field = await options.field(label);
  return field.evaluate((element) => (element as HTMLInputElement).checked);
}

async function isLocked(options: Tab, label: string): Promise<boolean> {
  return (await (await options.field(label)).attribute('aria-disabled')) === 'true';
}

describe(`what an organisation has set, in ${BROWSER}`, () => {
  const world = useWorld({ policy });

  it('is shown as locked, and can be reached but not changed', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    await options.waitForText(LOCKED);
    for (const [label, on] of [
      ['Ask first', true],
      ['5 seconds', false],
      [NAMES, false],
    ] as const) {
      expect([label, await isLocked(options, label)]).toEqual([label, true]);
      expect([label, await isOn(options, label)]).toEqual([label, on]);
      await (await options.field(label)).click();
      await options.press('Space');
      expect(await options.focusedName()).toBe(label);
      expect([label, await isOn(options, label)]).toEqual([label, on]);
    }
    await (await options.field('Ask first')).focus();
    await options.press('ArrowUp');
    expect(await isOn(options, 'Ask first')).toBe(true);
    expect(await options.text()).not.toContain('Saved');
    expect(await options.axe()).toEqual([]);
  });

  it('leaves the rest to the admin, also what it sets to a value that does not fit', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    await options.waitForText('A policy sets actionsOnPages to a value that does not fit');
    expect(await isLocked(options, PAGES)).toBe(false);
    await options.check(PAGES, false);
    await options.waitForText(`Saved: ${PAGES} – off.`);
  });

  it('holds in the pages of awork', async () => {
    const tab = await open(world);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Activate Anna Schmidt now');
    await tab.click('Cancel');
    expect(posts(world)).toEqual([]);
  });

  it.runIf(BROWSER === 'chromium')('takes effect in open pages when it changes', async () => {
    const tab = await open(world);
    await tab.button('Activate Anna Schmidt');
    const options = await world.browser.openExtensionPage('options.html');
    await options.button('Connect');
    const change = async (changed: object) => world.browser.setPolicy!({ ...policy, ...changed });

    await change({ actionsOnPages: false });
    await tab.gone('Activate Anna Schmidt');
    await options.bringToFront();
    expect(await isLocked(options, PAGES)).toBe(true);
    await change({ actionsOnPages: true });
    await tab.bringToFront();
    await tab.button('Activate Anna Schmidt');

    await change({ allowApiKeys: false });
    await tab.gone('Activate Anna Schmidt');
    await options.bringToFront();
    await options.gone('Connect');
    const told = await options.text();
    expect(told).toContain('Your organisation does not allow API keys.');
    expect(told).toContain('so this one is not used any more');
    expect(await options.axe()).toEqual([]);
    await options.click('Disconnect');
    await options.click('Disconnect now');
    await options.waitForText('is disconnected');

    await change({});
    await options.button('Connect');
  });
});
