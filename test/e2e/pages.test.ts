import { describe, expect, it } from 'vitest';
import { ANNA, manyPeople } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { APP, BROWSER, open, PEOPLE, posts, unconnected, useWorld } from './setup.ts';

const TASK = `${APP}/tasks/5e2ac830-6c1f-ee11-b4f2-00155d310001/details`;
const MEMBERS = `${APP}/projects/9b04d7e1-6c1f-ee11-b4f2-00155d310001/members`;

async function names(tab: Tab): Promise<string[]> {
  return (await tab.hosts()).map(({ name }) => name.replace(/^Activate /, '')).sort();
}

describe(`where people appear, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it('shows one action for each person and row, and none for anybody else', async () => {
    const expected: [string, string[]][] = [
      [PEOPLE, ['Anna Schmidt', 'Jonas Weber', 'Lena Größmann', 'Tomasz Kowalski', 'Zoë Müller']],
      [`${APP}/users/${ANNA}`, ['Anna Schmidt']],
      [MEMBERS, ['Anna Schmidt', 'Jonas Weber', 'Lena Größmann', 'Tomasz Kowalski', 'Zoë Müller']],
      // Two of them have neither picture nor link there: only their names say who they are.
      [
        `${APP}/planner`,
        ['Anna Schmidt', 'Jonas Weber', 'Lena Größmann', 'Tomasz Kowalski', 'Zoë Müller'],
      ],
    ];
    for (const [page, people] of expected) {
      const tab = await open(world, { page });
      for (const name of people) await tab.button(`Activate ${name}`);
      expect(await names(tab), page).toEqual(people);
      await tab.close();
    }
  });

  it('stands beside comments and mentions, but never in what can be edited', async () => {
    const tab = await open(world, { page: TASK });
    await tab.button('Activate Anna Schmidt');
    const within = await tab.evaluate(
      () => document.querySelectorAll('[contenteditable] activate-for-awork').length,
    );
    expect(within).toBe(0);
    expect(await names(tab)).toContain('Tomasz Kowalski');
  });

  it('names the person in a bar where the page has no heading with their name', async () => {
    const tab = await open(world, { page: `${APP}/users/${ANNA}?heading=no` });
    const bar = await until('the bar is there', async () =>
      (await tab.hosts()).find(({ rect }) => rect.y > 600),
    );
    expect(bar).toMatchObject({ name: 'Activate Anna Schmidt' });
  });

  it('moves nothing of the page and clicks nothing of it', async () => {
    await unconnected(world);
    const page = await world.browser.openTab(PEOPLE);
    await page.waitForText('Anna Schmidt');
    const measure = () =>
      [...document.querySelectorAll('aw-user-list-item *')].map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [one.localName, x, y, width, height].join(' ');
      });
    const before = await page.evaluate(measure);
    await page.close();
    const tab = await open(world);
    await tab.button('Activate Anna Schmidt');
    const after = (await tab.evaluate(measure)).filter((one) => !one.startsWith('activate-'));
    expect(after).toEqual(before);
    await tab.click('Activate Anna Schmidt');
    await tab.button('Undo activating Anna Schmidt');
    expect(
      await tab.evaluate(
        () => (globalThis as unknown as { local: { logHits: unknown[] } }).local.logHits,
      ),
    ).toEqual([]);
    expect(await tab.url()).toBe(PEOPLE);
  });

  it('finds people as the app moves from page to page without loading', async () => {
    const tab = await open(world, { page: `${APP}/users/${ANNA}` });
    await tab.button('Activate Anna Schmidt');
    await tab.evaluate(() => {
      document.querySelector<HTMLElement>('a[href="/planner"]')?.click();
    });
    await tab.button('Activate Zoë Müller');
    await tab.back();
    await until(
      'only the profile has an action',
      async () => (await names(tab)).join() === 'Anna Schmidt',
    );
  });

  it.each([
    // The filtered list, and behind it once the names of all users; else one list is both.
    ['yes', 4 + 4],
    ['ignored', 1 + 4],
    ['400', 1 + 4],
  ] as const)('reads 3,000 people with few requests (filter: %s)', async (filter, most) => {
    world.awork.state.people.push(...manyPeople(3_000));
    world.awork.state.filterHonoured = filter;
    const tab = await open(world, { page: `${APP}/users/${ANNA}` });
    await tab.button('Activate Anna Schmidt');
    const other = await world.browser.openTab(`${APP}/users/${ANNA}`);
    await other.button('Activate Anna Schmidt');
    const lists = world.awork.log.filter(({ path }) => path === '/api/v1/users');
    expect(lists.length).toBeLessThanOrEqual(most);
    expect(posts(world)).toEqual([]);
  });

  it('asks awork for nothing and shows nothing when no workspace is connected', async () => {
    await unconnected(world);
    const tab = await world.browser.openTab(PEOPLE);
    await tab.waitForText('Anna Schmidt');
    const popup = await world.browser.openPopup(tab);
    await popup.waitForText('Not connected');
    expect(await tab.hosts()).toEqual([]);
    expect(world.awork.log.filter(({ path }) => !path.includes('images'))).toEqual([]);
  });
});
