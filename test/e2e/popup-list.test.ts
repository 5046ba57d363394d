import { afterEach, describe, expect, it } from 'vitest';
import { ANNA, manyPeople } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { APP, BROWSER, open, posts, record, useWorld, type World } from './setup.ts';

const LAST = 'Zoë Müller';

let opened: Tab | undefined;

/** The popup over a page with Anna and nobody else, once the list is there. */
async function openList(world: World): Promise<Tab> {
  const tab = await open(world, { page: `${APP}/users/${ANNA}` });
  await tab.button('Activate Anna Schmidt');
  const popup = await world.browser.openPopup(tab);
  opened = popup;
  await popup.button('Activate Anna Schmidt');
  return popup;
}

const rows = (popup: Tab) => popup.evaluate(() => document.querySelectorAll('li').length);
const marks = (popup: Tab) =>
  popup.evaluate(() => [...document.querySelectorAll('h3 mark')].map((mark) => mark.textContent));
const isSelected = async (popup: Tab, name: string) =>
  (await popup.field(`Select ${name}`)).evaluate((box) => (box as HTMLInputElement).checked);
const focused = (popup: Tab, name: string) =>
  until(`${name} has the focus`, async () => (await popup.focusedName()) === name);
const inView = (popup: Tab, name: string) =>
  until(`${name} is in view`, async () =>
    (await popup.button(`Activate ${name}`)).receivesPointer(),
  );

describe(`the list of the popup, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });
  // Else the press that is to open it for the next test would close it.
  afterEach(async () => opened?.close().catch(() => undefined));

  it('shows those of the page first and everybody else once', async () => {
    const popup = await openList(world);
    expect(await popup.focusedName()).toBe('Search people');
    const names = (await popup.buttons()).filter((name) => name.startsWith('Activate '));
    expect(names).toEqual(
      ['Anna Schmidt', 'Jonas Weber', 'Lena Größmann', 'Tomasz Kowalski', LAST].map(
        (name) => `Activate ${name}`,
      ),
    );
    const text = await popup.text();
    expect(text.indexOf('On this page')).toBeLessThan(text.indexOf('Anna Schmidt'));
    expect(text.indexOf('Anna Schmidt')).toBeLessThan(text.indexOf('Everybody else'));
    expect(await popup.axe()).toEqual([]);
  });

  it('finds people without accents and with a typo, and activates one', async () => {
    const popup = await openList(world);
    for (const letter of 'muller') await popup.press(letter);
    await popup.gone('Activate Anna Schmidt');
    expect(await marks(popup)).toEqual(['Müller']);
    await popup.press('Escape');
    await popup.button('Activate Anna Schmidt');
    await popup.type('Search people', 'Schmitd');
    await popup.gone(`Activate ${LAST}`);
    expect(await popup.text()).toContain('Spelled similarly');
    expect(await marks(popup)).toEqual(['Schmidt']);
    expect(await popup.axe()).toEqual([]);
    await popup.type('Search people', 'nobody has this name');
    await popup.waitForText('Nobody matches “nobody has this name”.');
    expect(await popup.axe()).toEqual([]);

    await popup.type('Search people', 'mueller');
    await popup.button(`Activate ${LAST}`);
    await popup.press('Enter');
    await popup.button(`Activate ${LAST} now`);
    expect(posts(world)).toEqual([]);
    await popup.click(`Activate ${LAST} now`);
    await popup.waitForText(`${LAST} is activated`);
    const [{ path } = { path: '' }, ...more] = posts(world);
    expect(more).toEqual([]);
    const id = path.split('/').at(-2)!;
    expect(record(world, id)).toMatchObject({ lastName: 'Müller', isDeactivated: false });
  });

  it('selects by keyboard, a range with Shift, and keeps it over a search', async () => {
    const popup = await openList(world);
    await popup.press('ArrowDown');
    await focused(popup, 'Select Anna Schmidt');
    await popup.press('ArrowDown');
    await focused(popup, 'Select Jonas Weber');
    await popup.press('Space');
    await popup.waitForText('1 selected');
    await popup.press('Shift+ArrowDown');
    await popup.press('Shift+ArrowDown');
    await popup.waitForText('3 selected');
    await popup.press('Shift+ArrowUp');
    await popup.waitForText('2 selected');
    expect(await isSelected(popup, 'Lena Größmann')).toBe(true);
    expect(await isSelected(popup, 'Tomasz Kowalski')).toBe(false);
    // A letter goes to the search from anywhere.
    await popup.press('z');
    await focused(popup, 'Search people');
    await popup.gone('Activate Anna Schmidt');
    await popup.click('Select all');
    await until('all that match are selected too', async () => isSelected(popup, LAST));
    await popup.press('Escape');
    expect(await isSelected(popup, 'Jonas Weber')).toBe(true);
    expect(await isSelected(popup, 'Anna Schmidt')).toBe(false);
    expect(await popup.axe()).toEqual([]);
    await popup.click('Clear selection');
    expect(await isSelected(popup, LAST)).toBe(false);
    expect(posts(world)).toEqual([]);
  });

  it('asks with Enter, and Escape takes the question back', async () => {
    const popup = await openList(world);
    await popup.press('ArrowDown');
    await focused(popup, 'Select Anna Schmidt');
    await popup.press('Enter');
    await popup.button('Activate Anna Schmidt now');
    await popup.press('Escape');
    await popup.gone('Activate Anna Schmidt now');
    expect(posts(world)).toEqual([]);
  });

  it('is read anew on request', async () => {
    const popup = await openList(world);
    record(world, ANNA).lastName = 'Schulze';
    await popup.click('Refresh');
    await popup.button('Activate Anna Schulze');
  });

  it('scrolls through 3,000 people with few of them in the document', async () => {
    world.awork.state.people.push(...manyPeople(3_000));
    const popup = await openList(world);
    const few = 25;
    expect(await rows(popup)).toBeLessThan(few);
    await popup.press('ArrowDown');
    await focused(popup, 'Select Anna Schmidt');
    await popup.press('End');
    await focused(popup, `Select ${LAST}`);
    expect(await rows(popup)).toBeLessThan(few);
    await inView(popup, LAST);
    await popup.press('Home');
    await focused(popup, 'Select Anna Schmidt');
    await inView(popup, 'Anna Schmidt');
    expect(await popup.axe()).toEqual([]);
  });

  it('asks awork for pictures of those in view only', async () => {
    const many = manyPeople(3_000).map((person) => ({ ...person, hasImage: true }));
    world.awork.state.people.push(...many);
    const popup = await openList(world);
    const loaded = () =>
      popup.evaluate(() => document.querySelectorAll('.avatar img:not([hidden])').length);
    await until('pictures are there', async () => (await loaded()) > 0);
    const asked = world.awork.log.filter(({ path }) => path.includes('/images/users/'));
    expect(new Set(asked.map(({ path }) => path)).size).toBeLessThan(12);
  });
});
