import { describe, expect, it } from 'vitest';
import { ANNA, JONAS } from '../../awork/index.ts';
import { until, type Tab } from '../../browsers/index.ts';
import { APP, BROWSER, open, posts, useWorld } from '../setup.ts';
import { disconnect } from './setup.ts';

async function names(tab: Tab): Promise<string> {
  return (await tab.hosts()).map(({ name }) => name).join();
}

describe(`a page that moves on, in ${BROWSER}`, () => {
  const world = useWorld();

  it('follows an address that changes without anything else', async () => {
    const tab = await open(world, { page: `${APP}/users/${ANNA}?heading=no` });
    await tab.button('Activate Anna Schmidt');
    const move = (way: 'pushState' | 'replaceState', path: string) =>
      tab.evaluate(
        (how, to) => {
          history[how](null, '', to);
        },
        way,
        path,
      );
    await move('pushState', `/users/${JONAS}`);
    await tab.button('Activate Jonas Weber');
    await move('replaceState', '/planner');
    await tab.gone('Activate Jonas Weber');
  });

  it('comes back from the browser’s cache with what is true then, and has sent nothing', async () => {
    const tab = await open(world, { page: `${APP}/users/${ANNA}?keep=yes`, grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    await tab.evaluate(markFirst);
    await tab.goto(`${APP}/planner?keep=yes`);
    await tab.button('Activate Anna Schmidt');
    await disconnect(world);
    await tab.bringToFront();
    await tab.gone('Activate Anna Schmidt');
    await tab.back();
    await isFirst(tab);
    await until('nothing of ours is there', async () => (await tab.hosts()).length === 0);
    expect(posts(world)).toEqual([]);
  });

  it('looks anew at a document that was opened anew, and lets nothing go on from the old one', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    await tab.evaluate(renew, JONAS);
    await tab.button('Activate Jonas Weber');
    expect(await names(tab)).toBe('Activate Jonas Weber');
    await tab.click('Activate Jonas Weber');
    await tab.button('Undo activating Jonas Weber');
    await tab.press('Escape');
    await tab.waitForText('Nothing was sent for Jonas Weber');
    expect(posts(world)).toEqual([]);
  });

  it('hears that a document is left that was opened anew', async () => {
    const tab = await open(world, { page: `${APP}/planner?keep=yes` });
    await tab.evaluate(renew, JONAS);
    await tab.click('Activate Jonas Weber');
    await tab.button('Undo activating Jonas Weber');
    await tab.evaluate(markFirst);
    await tab.goto(`${APP}/users?keep=yes`);
    await tab.back();
    await isFirst(tab);
    // Unheard, the grace would go on here, and send.
    await tab.button('Activate Jonas Weber');
    expect(posts(world)).toEqual([]);
  });
});

function markFirst(): void {
  Object.assign(globalThis, { isFirst: true });
}

/** Waits for the very page that was left, and not for another at its address. */
async function isFirst(tab: Tab): Promise<void> {
  await until('it is the page that was left', () =>
    tab.evaluate(() => (globalThis as { isFirst?: boolean }).isFirst),
  );
}

/** What an old-fashioned page does; awork's policy would refuse the markup of `document.write`. */
function renew(personId: string): void {
  document.open();
  const page = document.createElement('html');
  const link = document.createElement('a');
  link.href = `/users/${personId}`;
  link.textContent = 'Jonas Weber';
  const body = document.createElement('body');
  body.append(link);
  page.append(document.createElement('head'), body);
  document.append(page);
  document.close();
}
