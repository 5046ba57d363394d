import { describe, expect, it } from 'vitest';
import { until, type Tab } from '../browsers/index.ts';
import { actionsOf, painted } from './look.ts';
import { APP, BROWSER, open, useWorld } from './setup.ts';

const EDITOR = `${APP}/trials/editor`;

describe(`a comment that is being written, in ${BROWSER}`, () => {
  const world = useWorld();

  it('stays as it is, while the same comment to read has one action at its mention', async () => {
    const before = await world.browser.openTab(EDITOR);
    await before.waitForText('Dear @Anna Schmidt');
    const untouched = await editorOf(before);
    await before.close();
    const tab = await open(world, { page: EDITOR });
    await tab.button('Activate Anna Schmidt');
    await painted(tab);
    expect(await actionsOf(tab)).toEqual(['Anna Schmidt']);
    expect(await editorOf(tab)).toBe(untouched);
    expect(await hostIsAfter(tab, '.comment__text .mention')).toBe(true);
  });

  it('gets nothing of ours while names and mentions are written into it', async () => {
    const tab = await open(world, { page: EDITOR });
    await tab.button('Activate Anna Schmidt');
    const field = await tab.field('Comment');
    await field.click();
    await tab.press('Control+End');
    await tab.press('Enter');
    for (const key of 'Jonas Weber') await tab.press(key === ' ' ? 'Space' : key);
    await until('it is written', async () => />Jonas Weber</.test(await editorOf(tab)));
    await field.evaluate((element) => {
      const pasted = element.querySelector('.mention')!.cloneNode(true);
      element.append(pasted);
    });
    await painted(tab);
    expect(await actionsOf(tab)).toEqual(['Anna Schmidt']);
    expect(await editorOf(tab)).not.toContain('activate-for-awork');
    expect((await editorOf(tab)).match(/data-type="mention"/g)).toHaveLength(2);
  });
});

function editorOf(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('aw-rich-text-editor')!.outerHTML);
}

function hostIsAfter(tab: Tab, selector: string): Promise<boolean> {
  return tab.evaluate((one) => {
    const host = document.querySelector('activate-for-awork');
    return host?.previousElementSibling === document.querySelector(one);
  }, selector);
}
