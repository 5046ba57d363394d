import { describe, expect, it } from 'vitest';
import { until, type Tab } from '../browsers/index.ts';
import { BROWSER, useWorld } from './setup.ts';
import { connectForGood } from './life/setup.ts';

/** Waits until the worker has answered: by then it has heard of its installation. */
async function hearWorker(own: Tab): Promise<void> {
  await until('the worker answers', () =>
    own.evaluate(async () => {
      type Send = (message: object) => Promise<{ ok?: boolean } | undefined>;
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Send } } })
        .chrome;
      return (await runtime.sendMessage({ type: 'overview', input: {} }))?.ok === true;
    }),
  );
}

describe(`the welcome page, in ${BROWSER}`, () => {
  const world = useWorld();

  it('opens after installing, and shows how each step stands', async () => {
    const { browser } = world;
    await browser.reinstall({ welcome: true, access: false });
    const welcome = await browser.waitForTab('welcome.html');
    await welcome.waitForText('The browser does not let this extension reach awork.');
    await welcome.waitForText('Connect your workspace');
    expect(await welcome.axe()).toEqual([]);
    await welcome.click('Allow access to awork');
    await browser.answerRequest(true);
    await welcome.waitForText('The browser lets this extension reach awork, and nothing else.');
    await welcome.click('Connect with an API key');
    await browser.waitForTab('options.html');
    await welcome.bringToFront();
    await welcome.click('Sign in with awork');
    await (await browser.waitForTab('/accounts/authorize')).click('Allow');
    await welcome.waitForText('Connected: Nordlicht Studio.');
    expect(await welcome.hasButton('Sign in with awork')).toBe(false);
    expect(await welcome.html()).toContain('href="https://app.awork.com/users"');
    await until('no colour changes any more', () =>
      welcome.evaluate(() => document.getAnimations().length === 0),
    );
    expect(await welcome.axe()).toEqual([]);
  });

  it('does not open after an update, and is reached from the options', async () => {
    const { browser } = world;
    await connectForGood(world);
    await browser.update();
    const options = await browser.openExtensionPage('options.html');
    await hearWorker(options);
    const open = await Promise.all((await browser.tabs()).map((tab) => tab.url()));
    expect(open.filter((url) => url.includes('welcome'))).toEqual([]);
    await options.waitForText('Show the welcome page');
    await options.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href="/welcome.html"]')!.click();
    });
    await options.waitForText('Connected: Nordlicht Studio.');
    await options.waitForText('The browser lets this extension reach awork, and nothing else.');
  });
});
