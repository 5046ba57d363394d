import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until } from '../browsers/index.ts';
import { APP, BROWSER, open, PEOPLE, posts, useWorld } from './setup.ts';
import { noticeIsThere, questions } from './tricks.ts';

const PAGES = [
  ['the user list', PEOPLE],
  ['a profile', `${APP}/users/${ANNA}`],
  ['a profile without a heading', `${APP}/users/${ANNA}?heading=no`],
  ['a task with comments', `${APP}/tasks/5e2ac830-6c1f-ee11-b4f2-00155d310001/details`],
  ['member cards', `${APP}/projects/9b04d7e1-6c1f-ee11-b4f2-00155d310001/members`],
  ['the planner', `${APP}/planner`],
  ['the projects', `${APP}/projects`],
] as const;

describe(`honest use, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it.each(PAGES)('is not asked again: every action of %s', async (_, page) => {
    const tab = await open(world, { page, grace: '10 seconds' });
    await until('actions stand', async () => (await tab.hosts()).length > 0);
    const names = (await tab.buttons()).filter((name) => name.startsWith('Activate '));
    for (const name of new Set(names)) {
      const person = name.replace('Activate ', '');
      await tab.click(name);
      const undo = `Undo activating ${person}`;
      const isAsked = () => tab.hasButton('Cancel');
      await until('it has begun', async () => (await isAsked()) || (await tab.hasButton(undo)));
      // Where nothing but the name says who it is, the page asks first by itself.
      if (await isAsked()) {
        await tab.click('Cancel');
        await tab.gone('Cancel');
        continue;
      }
      await until('the notice is there', () => noticeIsThere(tab));
      await tab.press('Escape');
      await tab.waitForText(`Nothing was sent for ${person}.`);
      // A notice that still stands may lie over the next action, which nobody would click then.
      await tab.click('Close');
      await tab.gone('Close');
    }
    expect(await questions(world)).toEqual([]);
    expect(posts(world)).toEqual([]);
  });

  it('goes on in a tab that is left after the notice was read', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    await until('the notice counts down', async () => (await tab.text()).includes('Undo (2)'));
    const other = await world.browser.openTab('about:blank');
    await other.bringToFront();
    await world.awork.when(({ method }) => method === 'POST');
    await world.awork.idle();
    expect(posts(world)).toHaveLength(1);
    expect(await questions(world)).toEqual([]);
  });

  it('asks when the tab was left before the notice could be read, as a page could have it', async () => {
    const tab = await open(world, { grace: '3 seconds' });
    await tab.click('Activate Anna Schmidt');
    const other = await world.browser.openTab('about:blank');
    await other.bringToFront();
    await until('the window asks', async () => (await questions(world)).length === 1);
    expect(posts(world)).toEqual([]);
  });
});
