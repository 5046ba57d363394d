import { describe, expect, it } from 'vitest';
import { manyUsers } from '../awork/index.ts';
import type { Tab } from '../browsers/index.ts';
import { painted } from './look.ts';
import { expectRight, rowsInView, scrollTo, wrongIn } from './rows.ts';
import { APP, BROWSER, open, posts, useWorld } from './setup.ts';

const DIRECTORY = `${APP}/trials/directory?rows=2000`;
const ROWS = 2_000;
/** Rows from step to step: fewer than the pool has and more, so that rows change a little and altogether. */
const STEPS = [7, 30, 43, 71];

describe(`rows that are used for one person after the other, in ${BROWSER}`, () => {
  const world = useWorld();

  async function openDirectory(page: string, grace?: string): Promise<Tab> {
    world.awork.state.people.push(...manyUsers(ROWS));
    world.awork.state.seats.booked = 2 * ROWS;
    const tab = await open(world, { page, ...(grace && { grace }) });
    await tab.waitForText('Mara Lindqvist');
    await scrollTo(tab, 8);
    await tab.button('Activate Anna Schmidt');
    return tab;
  }

  it.each([
    ['change', DIRECTORY],
    ['change and move', `${DIRECTORY}&recycle=move`],
  ])(
    'always have the action of the person they show, when they %s',
    { timeout: 180_000 },
    async (_, page) => {
      const tab = await openDirectory(page);
      let checked = 0;
      for (const first of thereAndBack()) {
        await scrollTo(tab, first);
        const rows = await expectRight(tab, ({ kind }) => kind !== 'initials');
        checked += rows.filter(({ expects }) => expects === 'action').length;
      }
      expect(checked).toBeGreaterThan(100);
    },
  );

  it('have it for people who are shown by initials and name alone, too', async () => {
    const tab = await openDirectory(DIRECTORY);
    for (const first of [40, 57, 900, 44]) {
      await scrollTo(tab, first);
      await expectRight(tab, () => true);
    }
  });

  it('activate the person they show', async () => {
    const tab = await openDirectory(DIRECTORY, 'At once');
    for (const first of [1_500, 300]) {
      await scrollTo(tab, first);
      const row = (await rowsInView(tab)).find(
        ({ expects, kind }) => expects === 'action' && kind !== 'initials',
      );
      const name = row?.name ?? '';
      await tab.click(`Activate ${name}`);
      await tab.button(`${name} is activated`);
      const { path } = posts(world).at(-1)!;
      const person = world.awork.state.people.find(({ id }) => path.includes(id));
      expect(`${person?.firstName} ${person?.lastName}`).toBe(name);
    }
    expect(posts(world)).toHaveLength(2);
  });

  it('never show the grace of somebody else', async () => {
    const tab = await openDirectory(DIRECTORY, '20 seconds');
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    for (const first of [9, 11, 500, 1_990, 8]) {
      await scrollTo(tab, first);
      const rows = await rowsInView(tab);
      const others = rows.filter(({ name }) => name !== 'Anna Schmidt');
      expect(others.filter(({ actions }) => /Undo/.test(actions.join()))).toEqual([]);
      expect(wrongIn(others, ({ kind }) => kind !== 'initials')).toEqual([]);
    }
    await painted(tab);
    const anna = (await rowsInView(tab)).find(({ name }) => name === 'Anna Schmidt');
    expect(anna?.actions).toEqual(['Undo activating Anna Schmidt']);
    await tab.click('Undo activating Anna Schmidt');
    await tab.waitForText('Nothing was sent for Anna Schmidt');
    expect(posts(world)).toEqual([]);
  });
});

/** The first rows of a way to the end and back. */
function* thereAndBack(): Generator<number> {
  let step = 0;
  const next = () => STEPS[step++ % STEPS.length]!;
  let first = 0;
  for (; first < ROWS; first += next()) yield first;
  for (; first > 0; first -= next()) yield Math.max(0, first);
  yield 0;
}
