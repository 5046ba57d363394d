import { describe, expect, it } from 'vitest';
import { BROWSER, connect, PEOPLE, useWorld } from '../setup.ts';

describe(`a page that was open before the extension, in ${BROWSER}`, () => {
  const world = useWorld();

  it('needs one reload, and the popup says so', async () => {
    const { browser } = world;
    await browser.uninstall();
    const tab = await browser.openTab(PEOPLE);
    await tab.waitForText('Anna Schmidt');
    await browser.reinstall();
    await (await connect(world)).close();
    await tab.bringToFront();
    // Firefox puts the page part into open pages too.
    if (BROWSER === 'chromium') {
      expect(await tab.hosts()).toEqual([]);
      const popup = await browser.openPopup(tab);
      await popup.waitForText('If this is awork, reload it once');
      expect(await popup.axe()).toEqual([]);
      await popup.close();
      await tab.reload();
    }
    await tab.button('Activate Anna Schmidt');
  });
});
