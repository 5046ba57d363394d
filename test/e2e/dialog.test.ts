import { describe, expect, it } from 'vitest';
import { until, type Tab } from '../browsers/index.ts';
import { painted, undoInNotice } from './look.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

const LAYERS = `${APP}/trials/layers`;

/** What lies above the page, how it is opened, and who of the deactivated is in it. */
const CASES: [string, string, string[]][] = [
  ['dialog', 'Show members', ['Anna Schmidt', 'Tomasz Kowalski']],
  ['[popover]', 'Show team', ['Jonas Weber', 'Lena Größmann']],
  ['.layer--full', 'Fill the screen', ['Zoë Müller']],
];

describe(`people in what lies above the page, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it.each(CASES)('%s: the actions stand in it, on top', async (selector, opener, people) => {
    const tab = await openLayer(selector, opener);
    expect(await hostsIn(tab, selector)).toBe(people.length);
    for (const name of people) {
      const button = await tab.button(`Activate ${name}`);
      expect(await button.receivesPointer(), name).toBe(true);
    }
  });

  it.each(CASES)('%s: the actions cover nothing that can be read', async (selector, opener) => {
    const tab = await openLayer(selector, opener);
    expect(await coveredIn(tab, selector)).toEqual([]);
  });

  it.each(CASES)('%s: Undo in the notice is in reach', async (selector, opener, [name = '']) => {
    const tab = await openLayer(selector, opener, '20 seconds');
    await tab.click(`Activate ${name}`);
    const undo = await undoInNotice(tab, name);
    expect(await undo.receivesPointer()).toBe(true);
    await undo.click();
    await tab.waitForText(`Nothing was sent for ${name}`);
    await tab.click('Close');
    expect(posts(world)).toEqual([]);
  });

  it.each(CASES)('%s: the question is in reach', async (selector, opener, [name = '']) => {
    const tab = await openLayer(selector, opener, 'Ask first');
    await tab.click(`Activate ${name}`);
    const now = await tab.button(`Activate ${name} now`);
    expect(await now.receivesPointer()).toBe(true);
    await now.click();
    await tab.waitForText(`${name} is activated`);
    expect(posts(world)).toHaveLength(1);
  });

  async function openLayer(selector: string, opener: string, grace?: string): Promise<Tab> {
    const tab = await open(world, { page: LAYERS, ...(grace && { grace }) });
    // The one list that lies in the page is a sign that all were found.
    await tab.button('Activate Zoë Müller');
    await tab.click(opener);
    await until(`${selector} is open`, () =>
      tab.evaluate((one) => {
        const layer = document.querySelector(one);
        return layer?.matches(':modal, :popover-open, :fullscreen');
      }, selector),
    );
    await painted(tab);
    return tab;
  }
});

function hostsIn(tab: Tab, selector: string): Promise<number> {
  return tab.evaluate(
    (one) => document.querySelectorAll(`${one} activate-for-awork`).length,
    selector,
  );
}

/** The texts of a layer on which an action lies. */
async function coveredIn(tab: Tab, selector: string): Promise<string[]> {
  const texts = await tab.evaluate(
    (one) =>
      [...document.querySelectorAll(`${one} li > a, ${one} li > span`)].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return { text: element.textContent, left, right, top, bottom };
      }),
    selector,
  );
  const names = (await tab.buttons()).filter((name) => name.startsWith('Activate '));
  const boxes = await Promise.all(names.map(async (name) => (await tab.button(name)).box()));
  const lies = ({ x, y, width, height }: (typeof boxes)[0], text: (typeof texts)[0]) =>
    x < text.right && x + width > text.left && y < text.bottom && y + height > text.top;
  return texts.filter((text) => boxes.some((box) => lies(box, text))).map(({ text }) => text);
}
