import { describe, expect, it } from 'vitest';
import { ADMIN_KEY } from '../awork/index.ts';
import { BROWSER, connect, PEOPLE, posts, useWorld } from './setup.ts';
import { signIn } from './sign-in/setup.ts';

/** The key, and the marks that the local awork's tokens and codes begin with. */
const SECRETS = [ADMIN_KEY, 'local-awork-access-', 'local-awork-refresh-', 'local-awork-code-'];

type Api = { runtime: { onMessage: { addListener(heard: (message: unknown) => void): void } } };

describe(`the token, in ${BROWSER}`, () => {
  const world = useWorld();

  it.each([
    ['an API key', connect, 'admin'],
    ['a sign-in', signIn, 'Mara Lindqvist'],
  ])('of %s is nowhere but in the header of requests to awork', async (_, connectIt, name) => {
    const listener = await world.browser.openExtensionPage('options.html');
    await listener.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
      (browser ?? chrome)?.runtime.onMessage.addListener((message: unknown) => {
        heard.push(JSON.stringify(message));
      });
    });
    const options = await connectIt(world);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toMatchObject([{ key: name, cookie: false }]);

    const heard = await listener.evaluate(
      () => (globalThis as unknown as { heard: string[] }).heard,
    );
    expect(heard.length).toBeGreaterThan(3);
    const places = {
      messages: heard.join('\n'),
      stores: await world.browser.readStores(),
      console: (await world.browser.consoleLines()).join('\n'),
      page: await tab.html(),
      pageStorage: await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage])),
      options: await options.html(),
      address: `${await tab.url()} ${await options.url()}`,
      requests: JSON.stringify(world.awork.log),
    };
    expect(places.stores).toContain('sealed');
    for (const [place, content] of Object.entries(places)) {
      for (const secret of SECRETS) {
        expect(content.includes(secret), `${secret}… is in: ${place}`).toBe(false);
      }
    }
  });

  it('goes to nobody else when awork redirects', async () => {
    await connect(world);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.button('Activate Anna Schmidt');
    world.awork.faults.add({
      path: /./,
      times: Infinity,
      redirect: 'https://elsewhere.awork.com/steal',
    });
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('awork cannot be reached. Nothing was sent.');
    expect(posts(world)).toEqual([]);
    expect(world.awork.proxy.refused.filter((host) => host.includes('elsewhere'))).toEqual([]);
  });
});
