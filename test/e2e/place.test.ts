import { describe, expect, it } from 'vitest';
import type { Tab } from '../browsers/index.ts';
import { painted } from './look.ts';
import { APP, BROWSER, open, PEOPLE, useWorld } from './setup.ts';

/** A list whose rows have no room behind the name, and which ends before its box does. */
const CLOSE = `
  .directory { border-inline-end: 12px solid; }
  .directory__row { grid-template-columns: 32px max-content minmax(0, 1fr); }`;

describe(`the place of an action, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it('is the same whenever it is measured', async () => {
    const tab = await open(world, { page: PEOPLE });
    await tab.button('Activate Anna Schmidt');
    const before = await places(tab);
    for (let turn = 0; turn < 3; turn++) {
      await measure(tab);
      expect(await places(tab)).toEqual(before);
    }
  });

  it('is where the list that it stands in does not cut it off', async () => {
    const tab = await open(world, { page: `${APP}/trials/directory` });
    await tab.button('Activate Anna Schmidt');
    await tab.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, CLOSE);
    await measure(tab);
    const end = await tab.evaluate(() => {
      const list = document.querySelector('.directory')!;
      return list.getBoundingClientRect().left + list.clientWidth;
    });
    const all = await places(tab);
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(({ x, width }) => x + width > end)).toEqual([]);
  });
});

/** Has all actions measured anew, as when the window has another size. */
async function measure(tab: Tab): Promise<void> {
  await tab.evaluate(() => dispatchEvent(new Event('resize')));
  await painted(tab);
}

async function places(tab: Tab) {
  const names = (await tab.buttons()).filter((name) => name.startsWith('Activate '));
  return Promise.all(
    names.map(async (name) => ({ name, ...(await (await tab.button(name)).box()) })),
  );
}
