import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until, type Found } from '../browsers/index.ts';
import { undoInNotice } from './look.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

const PLACES: [string, string][] = ['reset', 'empty'].flatMap((sheet): [string, string][] => [
  [sheet, `${APP}/users?status=deactivated&css=${sheet}`],
  [sheet, `${APP}/users/${ANNA}?css=${sheet}`],
  [sheet, `${APP}/users/${ANNA}?heading=no&css=${sheet}`],
]);

describe(`style sheets that mean every element, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it.each(PLACES)(
    '%s at %s: the action and its notice are there to see and press',
    async (_, page) => {
      const tab = await open(world, { page, grace: '20 seconds' });
      await expectUsable(await tab.button('Activate Anna Schmidt'));
      await tab.click('Activate Anna Schmidt');
      const undo = await undoInNotice(tab, 'Anna Schmidt');
      await expectUsable(undo);
      await undo.click();
      await tab.waitForText('Nothing was sent for Anna Schmidt');
      expect(posts(world)).toEqual([]);
    },
  );

  it.each(['reset', 'empty'])('%s: the focus can be seen', async (sheet) => {
    const tab = await open(world, { page: `${APP}/users/${ANNA}?css=${sheet}` });
    const button = await tab.button('Activate Anna Schmidt');
    await until('the focus is on the action', async () => {
      await tab.press('Tab');
      return (await tab.focusedName()) === 'Activate Anna Schmidt';
    });
    const outline = await button.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe('solid 2px');
  });
});

/** It has the size of a button, its picture can be seen, and a pointer meets it. */
async function expectUsable(button: Found): Promise<void> {
  const { width, height } = await button.box();
  expect(width).toBeGreaterThanOrEqual(16);
  expect(width).toBeLessThan(260);
  expect(height).toBeGreaterThanOrEqual(16);
  expect(height).toBeLessThan(60);
  expect(await button.receivesPointer()).toBe(true);
  const seen = await button.evaluate((element) => {
    const { fontSize, opacity } = getComputedStyle(element);
    const picture = element.querySelector('svg')?.getBoundingClientRect();
    return { fontSize: Number.parseFloat(fontSize), opacity, picture: picture?.width };
  });
  expect(seen.opacity).toBe('1');
  expect(seen.fontSize).toBeGreaterThan(10);
  if (seen.picture !== undefined) expect(seen.picture).toBeGreaterThan(7);
}
