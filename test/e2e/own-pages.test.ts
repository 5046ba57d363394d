import { describe, expect, it } from 'vitest';
import { ADMIN_KEY, MEMBER_KEY, ODD_KEY } from '../awork/index.ts';
import { BROWSER, connect, open, PEOPLE, posts, useWorld } from './setup.ts';

describe(`our own pages, in ${BROWSER}`, () => {
  const world = useWorld();

  it('refuse a key that is empty, is none, or is not accepted, and store nothing', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    await options.click('Connect');
    await options.waitForText('Paste an API key first.');
    await options.type('API key', 'two words');
    await options.click('Connect');
    await options.waitForText('This does not look like an API key.');
    expect(world.awork.log).toEqual([]);
    await options.type('API key', 'a-key-that-awork-does-not-know-at-all');
    await options.click('Connect');
    await options.waitForText('awork does not accept this key.');
    expect(await world.browser.readStores()).not.toContain('workspace:');
    expect(await options.axe()).toEqual([]);
  });

  it('say whose workspace it is and what the key may do, and never show the key', async () => {
    for (const [key, sentence] of [
      [ADMIN_KEY, 'This key may activate people.'],
      [MEMBER_KEY, 'this key may not activate people'],
      [ODD_KEY, 'awork did not say'],
    ] as const) {
      const options = await world.browser.openExtensionPage('options.html');
      await options.type('API key', key);
      await options.click('Connect');
      if (key !== ADMIN_KEY) {
        await options.waitForText('Nordlicht Studio is connected already. Replace that access?');
        expect(await options.axe()).toEqual([]);
        await options.click('Replace');
      }
      await options.waitForText(sentence);
      const left = await (
        await options.field('API key')
      ).evaluate((field) => (field as HTMLInputElement).value);
      expect(left).toBe('');
      expect(await options.axe()).toEqual([]);
      await options.close();
    }
  });

  it('leave a connection alone that is not to be replaced', async () => {
    await connect(world, MEMBER_KEY);
    const options = await world.browser.openExtensionPage('options.html');
    await options.type('API key', ADMIN_KEY);
    await options.click('Connect');
    await options.waitForText('Replace that access?');
    await options.press('Escape');
    await options.button('Connect');
    expect(await options.text()).not.toContain('Replace that access?');
    expect(await options.text()).toContain('Jana Weber');
  });

  it('keep the access over a stop of the worker, and erase it on Disconnect', async () => {
    const options = await connect(world);
    await world.browser.stopWorker();
    await options.reload();
    await options.waitForText('Nordlicht Studio');
    await options.click('Check again');
    await options.waitForText('awork has answered for Nordlicht Studio');
    await options.click('Disconnect');
    await options.click('Disconnect now');
    await options.waitForText('is disconnected');
    expect(await world.browser.readStores()).not.toContain('sealed');
  });

  it('activate from the popup, which asks first in place', async () => {
    const tab = await open(world);
    await tab.button('Activate Anna Schmidt');
    const popup = await world.browser.openPopup(tab);
    await popup.click('Activate Anna Schmidt');
    await popup.waitForText('anna.schmidt@nordlicht.example');
    await popup.click('Cancel');
    await popup.gone('Activate Anna Schmidt now');
    expect(posts(world)).toEqual([]);
    await popup.click('Activate Anna Schmidt');
    expect(await popup.axe()).toEqual([]);
    await popup.click('Activate Anna Schmidt now');
    await popup.waitForText('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
    await tab.gone('Activate Anna Schmidt');
  });

  it('say in the popup that nothing is connected, and lead to the options', async () => {
    const tab = await world.browser.openTab(PEOPLE);
    const popup = await world.browser.openPopup(tab);
    await popup.waitForText('Not connected');
    expect(await popup.axe()).toEqual([]);
    await popup.click('Connect a workspace');
    await world.browser.waitForTab('options.html');
  });
});
