import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until } from '../browsers/index.ts';
import { callApp, undoInNotice } from './look.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

/** What browsers write to the console where a policy is broken or a script fails. */
const COMPLAINT = /error|content.security|trusted ?(types|html|script)|violat|refused|blocked/i;

/** What Firefox writes when a page is closed that still waits for an answer. */
const LEFT = /Promise rejected after context unloaded/;

describe(`the strictest policy a page can have, in ${BROWSER}`, () => {
  const world = useWorld();

  // The browser has been used before, so what it said then comes first.
  async function complaints(after = 0): Promise<string[]> {
    const lines = await world.browser.consoleLines();
    return lines.filter((line) => COMPLAINT.test(line) && !LEFT.test(line)).slice(after);
  }

  it('is kept by the action, the question and the notices', async () => {
    const { length } = await complaints();
    const asks = await open(world, { page: `${APP}/users/${ANNA}`, grace: 'Ask first' });
    await asks.click('Activate Anna Schmidt');
    await asks.click('Cancel');
    const options = await world.browser.openExtensionPage('options.html');
    await options.check('3 seconds');
    await options.waitForText('Saved');
    const tab = await world.browser.openTab(`${APP}/users/${ANNA}?heading=no`);
    await tab.click('Activate Anna Schmidt');
    await (await undoInNotice(tab, 'Anna Schmidt')).click();
    await tab.waitForText('Nothing was sent for Anna Schmidt');
    await tab.goto(`${APP}/users`);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
    expect(await callApp(tab, 'violations')).toEqual([]);
    expect(await callApp(asks, 'violations')).toEqual([]);
    expect(await complaints(length)).toEqual([]);

    // The page itself may not do it: so the policy is in force, and a breach would have been seen.
    await tab.evaluate(() => {
      try {
        document.body.insertAdjacentHTML('beforeend', '<b>markup from a text</b>');
      } catch {
        // What is refused is noted in the page and in the console.
      }
    });
    await until('the page notes it', async () => {
      return (await callApp<string[]>(tab, 'violations')).some((one) => one.includes('trusted'));
    });
    await until('the console notes it', async () => (await complaints(length)).length > 0);
  });
});
