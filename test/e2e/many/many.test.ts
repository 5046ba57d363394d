import { describe, expect, it } from 'vitest';
import type { Tab } from '../../browsers/index.ts';
import { APP, BROWSER, open, posts, useWorld } from '../setup.ts';
import { activated, begin, ended, idsOf, onlyMany, told, truth } from './setup.ts';

/** Goes on with the tab key until the button of this name has the focus. */
async function tabTo(popup: Tab, name: string): Promise<void> {
  for (let press = 0; press < 15; press += 1) {
    if ((await popup.focusedName()) === name) return;
    await popup.press('Tab');
  }
  expect(await popup.focusedName()).toBe(name);
}

describe(`many people at once, in ${BROWSER}`, () => {
  const world = useWorld();

  it('are 200, with awork asking to wait in the middle', { timeout: 240_000 }, async () => {
    const ids = idsOf(200);
    const path = `/users/${ids[100]!}/activate`;
    world.awork.faults.add({ path, status: 429, headers: { 'ratelimit-reset': '10' } });
    const { popup } = await begin(world, 200);
    expect(await popup.axe()).toEqual([]);
    await popup.waitForText('Then it goes on by itself.', { timeout: 120_000 });
    expect(await popup.axe()).toEqual([]);
    await ended(popup);
    expect(await popup.text()).toContain('200 activated');
    expect(await popup.axe()).toEqual([]);
    await truth(world, ids);
    expect(posts(world)).toHaveLength(201);
  });

  it('are asked about once, with all names, by the keyboard alone', async () => {
    onlyMany(world.awork, 3);
    const tab = await open(world, { page: `${APP}/trials` });
    const popup = await world.browser.openPopup(tab);
    await popup.button('Activate Ada Adler');
    await tabTo(popup, 'Select all');
    await popup.press('Enter');
    await tabTo(popup, 'Activate 3 people');
    await popup.press('Enter');
    await popup.waitForText('Activate 3 people?');
    const text = await popup.text();
    for (const name of ['ada', 'ben', 'cora']) expect(text).toContain(`${name}.adler@`);
    expect(text).toContain('gets an e-mail from awork and takes a seat');
    expect(await popup.axe()).toEqual([]);
    await popup.press('Escape');
    await popup.button('Activate 3 people');
    expect(await popup.focusedName()).toBe('Activate 3 people');
    await popup.press('Enter');
    await tabTo(popup, 'Activate 3 people now');
    expect(posts(world)).toEqual([]);
    await popup.press('Enter');
    await ended(popup);
    await popup.click('Back to the list');
    await popup.gone('Back to the list');
    await truth(world, idsOf(3));
  });

  it('stay unsent after Cancel', async () => {
    const { popup } = await begin(world, 60);
    await activated(world.awork, 4);
    // As when the button that starts the job is clicked twice: the second half cancels nothing.
    await (
      await popup.button('Cancel')
    ).evaluate((button) =>
      button.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true })),
    );
    await activated(world.awork, 12);
    await popup.click('Cancel');
    await ended(popup);
    await popup.gone('Cancel');
    await world.awork.idle();
    const done = world.awork.state.emails.length;
    expect(done).toBeLessThan(60);
    await popup.waitForText(`${done} activated · ${60 - done} not sent`);
    expect(await popup.axe()).toEqual([]);
    await popup.click('Back to the list');
    await popup.button('Select all');
    await truth(world, told(world));
  });

  it('stop where no seat is left for the 37th, and go on with one click', async () => {
    const tabAndPopup = begin(world, 45);
    const { seats } = world.awork.state;
    seats.booked = seats.used + 36;
    const { popup } = await tabAndPopup;
    await popup.waitForText('Nothing more is sent until you continue.');
    await popup.waitForText('No seat is free.');
    expect(await popup.axe()).toEqual([]);
    expect(world.awork.state.emails).toHaveLength(36);
    seats.booked += 20;
    await popup.click('Continue with 9 people');
    await ended(popup);
    await truth(world, idsOf(45));
  });
});
