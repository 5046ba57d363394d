import { describe, expect, it } from 'vitest';
import { ANNA } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { BROWSER, open, posts, record, useWorld } from './setup.ts';
import { answer, askedElsewhere, middle, play, questions } from './tricks.ts';

describe(`the window that asks, in ${BROWSER}`, () => {
  const world = useWorld();

  it('says whom, what and why, and sends one POST for its yes', async () => {
    const question = await askedElsewhere(world, await open(world));
    await question.waitForText('E-mail: anna.schmidt@nordlicht.example');
    await question.waitForText('Deactivated');
    await question.waitForText('They get an e-mail from awork and take a seat.');
    await question.waitForText('something on the page covers or changes the button');
    expect(await question.axe()).toEqual([]);
    expect(posts(world)).toEqual([]);
    await answer(question, 'Activate Anna Schmidt now');
    await question.waitForText('Anna Schmidt is activated.');
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(false);
  });

  it('does not take a yes in its first moment, which was meant for what was there before', async () => {
    const question = await askedElsewhere(world, await open(world));
    const first = await question.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const yes = () => document.querySelector<HTMLButtonElement>('.primary');
          const look = () => (yes() ? resolve(yes()!.disabled) : requestAnimationFrame(look));
          dispatchEvent(new Event('focus'));
          requestAnimationFrame(() => requestAnimationFrame(look));
        }),
    );
    expect(first).toBe(true);
  });

  const ends: [string, (question: Tab) => Promise<void>][] = [
    ['Cancel', (question) => question.click('Cancel')],
    // The window has gone before the key is up again.
    ['Escape', (question) => question.press('Escape').catch(() => undefined)],
  ];
  it.each(ends)('closes on %s, and sends nothing', async (_, close) => {
    const tab = await open(world);
    const question = await askedElsewhere(world, tab);
    await question.button('Activate Anna Schmidt now');
    await close(question);
    await until('the window has gone', () => question.closed());
    // Somebody else goes through, which takes longer than Anna would have.
    await tab.bringToFront();
    await tab.click('Activate Jonas Weber');
    await tab.button('Jonas Weber is activated');
    expect(posts(world)).toHaveLength(1);
    expect(record(world, ANNA).isDeactivated).toBe(true);
  });

  it('stands alone: what is hidden meanwhile opens no second one', async () => {
    const tab = await open(world);
    await askedElsewhere(world, tab);
    await tab.bringToFront();
    await play(tab, () => {
      for (const host of document.querySelectorAll('activate-for-awork:not([popover])')) {
        host.parentElement!.style.opacity = '0.1';
      }
    });
    await tab.click('Activate Jonas Weber');
    await tab.waitForText('A window of this extension still shows another question.');
    const { x, y } = await middle(tab);
    await tab.clickAt(x, y);
    await tab.waitForText('Nothing was sent for Anna Schmidt.');
    expect(await questions(world)).toHaveLength(1);
    expect(posts(world)).toEqual([]);
  });
});
