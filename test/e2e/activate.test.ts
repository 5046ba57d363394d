import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until } from '../browsers/index.ts';
import { BROWSER, connect, open, PEOPLE, posts, record, useWorld } from './setup.ts';

describe(`activating on a page, in ${BROWSER}`, () => {
  const world = useWorld();

  it('sends exactly one POST after the grace, reads the record back, and clears every tab', async () => {
    const tab = await open(world);
    const other = await world.browser.openTab(PEOPLE);
    await other.button('Activate Anna Schmidt');
    // A tab in the background does nothing until it is seen.
    await tab.bringToFront();
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    expect(posts(world)).toEqual([]);
    await tab.button('Anna Schmidt is activated');
    await tab.waitForText('They get an e-mail from awork.');

    expect(posts(world)).toMatchObject([
      {
        path: `/api/v1/users/${ANNA}/activate`,
        key: 'admin',
        cookie: false,
        body: '',
        status: 204,
      },
    ]);
    const about = world.awork.log.filter(
      ({ path }) => path.endsWith(ANNA) || path.endsWith('activate'),
    );
    expect(
      about.filter(({ path }) => !path.includes('images')).map(({ method }) => method),
    ).toEqual(['GET', 'POST', 'GET']);
    expect(record(world, ANNA).isDeactivated).toBe(false);
    expect(world.awork.state.emails).toHaveLength(1);
    await other.bringToFront();
    await other.gone('Activate Anna Schmidt');
    await tab.bringToFront();
    await tab.gone('Anna Schmidt is activated');
    expect(await tab.hasButton('Activate Jonas Weber')).toBe(true);
  });

  it('sends nothing after Undo, Escape, or a second press', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    for (const stop of [
      () => tab.click('Undo activating Anna Schmidt'),
      () => tab.press('Escape'),
      async () => (await tab.button('Undo activating Anna Schmidt')).click(),
    ]) {
      await tab.click('Activate Anna Schmidt');
      await tab.button('Undo activating Anna Schmidt');
      await stop();
      await tab.waitForText('Nothing was sent for Anna Schmidt');
      await tab.click('Close');
      await tab.button('Activate Anna Schmidt');
    }
    // Somebody else goes through, which takes longer than any of the others had.
    await tab.click('Activate Jonas Weber');
    await tab.button('Jonas Weber is activated');
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(true);
  });

  it('takes the second half of a double click for nothing', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await (await tab.button('Activate Anna Schmidt')).doubleClick();
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
  });

  it('sends nothing when the tab is closed or awork is left during the grace', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    await tab.close();
    const leaving = await world.browser.openTab(PEOPLE);
    await leaving.click('Activate Zoë Müller');
    await leaving.button('Undo activating Zoë Müller');
    await leaving.goto('about:blank');
    const last = await world.browser.openTab(PEOPLE);
    await last.click('Activate Jonas Weber');
    await last.button('Jonas Weber is activated');
    expect(posts(world)).toHaveLength(1);
  });

  it('sends one POST when two tabs ask for the same person', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    const other = await world.browser.openTab(PEOPLE);
    await other.click('Activate Anna Schmidt');
    await other.button('Undo activating Anna Schmidt');
    await tab.bringToFront();
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('Anna Schmidt is activated');
    await other.bringToFront();
    await other.waitForText('Anna Schmidt');
    await world.awork.idle();
    expect(posts(world)).toHaveLength(1);
  });

  it('does not act on what a script in the page makes up', async () => {
    const tab = await open(world, { grace: 'At once' });
    await tab.button('Activate Anna Schmidt');
    await tab.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('activate-for-awork')) {
        host.click();
        host.focus();
        for (const type of ['click', 'mousedown', 'mouseup', 'dblclick', 'touchend']) {
          host.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
        }
        for (const type of ['pointerdown', 'pointerup']) {
          host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        }
        for (const type of ['keydown', 'keypress', 'keyup']) {
          host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true }));
        }
      }
    });
    await tab.click('Activate Jonas Weber');
    await tab.button('Jonas Weber is activated');
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(true);
  });

  it('is worked with the keyboard alone, and keeps the focus', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.button('Activate Anna Schmidt');
    await until('the focus is on the action', async () => {
      await tab.press('Tab');
      return (await tab.focusedName()) === 'Activate Anna Schmidt';
    });
    await tab.press('Enter');
    await tab.button('Undo activating Anna Schmidt');
    expect(await tab.focusedName()).toBe('Undo activating Anna Schmidt');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
  });

  it('asks first where the admin wants that, and says whom and what', async () => {
    const tab = await open(world, { grace: 'Ask first' });
    await tab.click('Activate Anna Schmidt');
    await tab.waitForText('E-mail: anna.schmidt@nordlicht.example');
    await tab.waitForText('They get an e-mail from awork and take a seat.');
    await tab.click('Cancel');
    await tab.gone('Activate Anna Schmidt now');
    expect(posts(world)).toEqual([]);
    await tab.click('Activate Anna Schmidt');
    await tab.click('Activate Anna Schmidt now');
    await tab.button('Anna Schmidt is activated');
    expect(posts(world)).toHaveLength(1);
  });

  it('takes every action away when the workspace is disconnected', async () => {
    const options = await connect(world);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.button('Activate Anna Schmidt');
    await options.bringToFront();
    await options.click('Disconnect');
    await options.click('Disconnect now');
    await options.waitForText('is disconnected');
    await tab.bringToFront();
    await tab.gone('Activate Anna Schmidt');
    expect(await tab.hosts()).toEqual([]);
  });
});
