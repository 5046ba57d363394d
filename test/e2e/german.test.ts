import { describe, expect, it } from 'vitest';
import { ADMIN_KEY } from '../awork/index.ts';
import { BROWSER, PEOPLE, posts, useWorld } from './setup.ts';

describe(`in German, in ${BROWSER}`, () => {
  const world = useWorld({ language: 'de' });

  it('connects, activates and tells', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    await options.type('API-Schlüssel', ADMIN_KEY);
    await options.click('Verbinden');
    await options.button('Trennen');
    const tab = await world.browser.openTab(PEOPLE);
    await tab.click('Anna Schmidt aktivieren');
    await tab.button('Aktivierung von Anna Schmidt rückgängig machen');
    await tab.button('Anna Schmidt ist aktiviert');
    await tab.waitForText('bekommt eine E-Mail von awork');
    expect(posts(world)).toHaveLength(1);
  });
});
