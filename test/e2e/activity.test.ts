import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ANNA, JONAS } from '../awork/index.ts';
import { until, type Tab } from '../browsers/index.ts';
import { BROWSER, open, posts, record, useWorld, type World } from './setup.ts';

const FORMULA = '=HYPERLINK("https://evil.example","x")';
const NO_SEAT = 'No seat is free.';

/** Anna is activated on the page, and Jonas, who has a hostile name, is refused; then the activity is looked at. */
async function tried(world: World): Promise<{ page: Tab; tab: Tab }> {
  Object.assign(record(world, JONAS), { firstName: FORMULA, lastName: 'Weber' });
  const tab = await open(world, { grace: 'At once' });
  await tab.click('Activate Anna Schmidt');
  await tab.button('Anna Schmidt is activated', { timeout: 15_000 });
  world.awork.faults.add({ method: 'POST', status: 400, code: 'insufficient-seats' });
  await tab.click(`Activate ${FORMULA} Weber`);
  await tab.waitForText(NO_SEAT);
  const page = await world.browser.openExtensionPage('activity.html');
  await page.waitForText('2 activations were tried.');
  return { page, tab };
}

/** The table as somebody sees it. */
function rows(page: Tab): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()),
    ),
  );
}

const whom = async (page: Tab) => (await rows(page)).map(([, name]) => name);

/** The file that the press of a button saves: its name, and its lines after the byte order mark. */
async function saved({ downloads }: World, page: Tab, button: string) {
  await page.click(button);
  let [name, content] = ['', ''];
  await until('the file is there, and whole', async () => {
    name = (await readdir(downloads)).find((one) => one.endsWith('.csv')) ?? '';
    content = name && (await readFile(join(downloads, name), 'utf8'));
    return content.endsWith('\r\n');
  });
  // Chromium would write the next one over it.
  await rm(join(downloads, name));
  expect(content.startsWith('\ufeff')).toBe(true);
  return { name, lines: content.slice(1).trimEnd().split('\r\n') };
}

describe(`the activity, in ${BROWSER}`, () => {
  const world = useWorld();

  it('tells truly how each ended, newest first, and is searched and narrowed', async () => {
    const { page } = await tried(world);
    const [jonas, anna] = await rows(page);
    expect(await rows(page)).toHaveLength(2);
    expect(anna).toMatchObject({ 1: 'Anna Schmidt', 2: 'Nordlicht Studio', 3: 'A page of awork' });
    expect(anna![4]).toBe('Activated');
    expect(jonas![1]).toBe(`${FORMULA} Weber`);
    expect(jonas![4]).toContain('Not activated');
    expect(jonas![4]).toContain(NO_SEAT);
    for (const row of [jonas!, anna!]) expect(row[5]).toMatch(/^[0-9a-f]{32}/);
    expect(posts(world).map(({ path }) => path.split('/').at(-2))).toEqual([ANNA, JONAS]);
    expect(await page.axe()).toEqual([]);

    const field = 'Search by name, workspace or trace id';
    await page.type(field, 'SCHMÍDT nordlicht');
    await page.waitForText('1 of 2 match.');
    expect(await whom(page)).toEqual(['Anna Schmidt']);
    await page.type(field, jonas![5]!.split(/\s/)[0]!);
    await until('the other is found', async () => (await whom(page))[0] === jonas![1]);
    await page.type(field, 'nobody');
    await page.waitForText('Nothing matches.');
    expect(await page.axe()).toEqual([]);
    await page.type(field, '');
    await page.choose('Result', 'Activated');
    await page.waitForText('1 of 2 match.');
    expect(await whom(page)).toEqual(['Anna Schmidt']);
    await page.choose('Result', 'Not known');
    await page.waitForText('Nothing matches.');
  });

  it('is saved as a table in which a hostile name is no formula, and is then erased', async () => {
    const { page } = await tried(world);
    const all = await saved(world, page, 'Export all as CSV');
    expect(all.name).toMatch(/^activate-for-awork-activity-\d{4}-\d\d-\d\d\.csv$/);
    expect(all.lines).toHaveLength(3);
    expect(all.lines[0]).toBe(
      '"When","Whom","Workspace","From","Result","Details","awork\'s trace id"',
    );
    expect(all.lines[1]).toMatch(/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z","'=HYPERLINK\(""https/);
    expect(all.lines[2]).toContain(
      '"Anna Schmidt","Nordlicht Studio","A page of awork","Activated"',
    );
    await page.choose('Result', 'Activated');
    expect((await saved(world, page, 'Export what is shown as CSV')).lines).toHaveLength(2);

    await page.click('Erase all');
    await page.button('Erase now');
    expect(await page.axe()).toEqual([]);
    await page.press('Escape');
    expect(await page.focusedName()).toBe('Erase all');
    await page.click('Erase all');
    await page.click('Erase now');
    await page.waitForText('Everything is erased.');
    await page.waitForText('Nothing has been tried yet.');
    expect(await world.browser.readStores()).toContain('"journal":[]');
    expect(await page.axe()).toEqual([]);
  });

  it('shows what helps to find a fault before it is copied, with nobody in it', async () => {
    const { page } = await tried(world);
    await page.click('Show diagnostics');
    const text = await (
      await page.field('This is what will be copied')
    ).evaluate((field) => (field as HTMLTextAreaElement).value);
    expect(text).toContain('1 × api-key, connected, may activate: yes');
    expect(text).toMatch(/no-seat \(page\) [0-9a-f]{32}/);
    expect(text).toMatch(/Open pages of awork that answer: 1\nPeople with an action on them: \d/);
    expect(text).not.toMatch(/Anna|Schmidt|HYPERLINK|Nordlicht|example/);
    expect(await page.axe()).toEqual([]);
    await page.click('Copy diagnostics');
    await page.waitForText('Copied');
  });

  it('is reached from the settings', async () => {
    const options = await world.browser.openExtensionPage('options.html');
    await options.waitForText('Show the activity');
    await options.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href="/activity.html"]')!.click();
    });
    await options.waitForText('Nothing has been tried yet.');
    expect(await options.axe()).toEqual([]);
  });
});

/** What the toolbar shows and says on the tabs where it shows anything, each once. */
function badges(own: Tab): Promise<string[]> {
  return own.evaluate(async () => {
    interface Platform {
      action: {
        getBadgeText(about: object): Promise<string>;
        getTitle(about: object): Promise<string>;
      };
      tabs: { query(about: object): Promise<{ id: number }[]> };
    }
    const { action, tabs } = (globalThis as unknown as { chrome: Platform }).chrome;
    const all = await Promise.all(
      (await tabs.query({})).map(async ({ id: tabId }) => {
        const badge = await action.getBadgeText({ tabId });
        return badge && `${badge} ${await action.getTitle({ tabId })}`;
      }),
    );
    return [...new Set(all.filter(Boolean))];
  });
}

async function toolbarSays(own: Tab, wanted: string[]): Promise<void> {
  await until('the toolbar says so', async () => {
    return JSON.stringify(await badges(own)) === JSON.stringify(wanted);
  }).catch(async () => expect(await badges(own)).toEqual(wanted));
}

const saying = (count: number) => [
  `${count} Activate for awork – ${count} deactivated people on this page`,
];

describe(`the toolbar's badge, in ${BROWSER}`, () => {
  const world = useWorld();

  it('counts the people with an action on the page, and goes when awork is left', async () => {
    const tab = await open(world, { grace: 'At once' });
    await tab.button('Activate Anna Schmidt');
    const names = (await tab.buttons()).filter((name) => name.startsWith('Activate '));
    const count = new Set(names).size;
    expect(count).toBeGreaterThan(2);
    const own = await world.browser.openExtensionPage('activity.html');
    await toolbarSays(own, saying(count));
    await tab.bringToFront();
    await tab.click('Activate Anna Schmidt');
    await tab.button('Anna Schmidt is activated', { timeout: 15_000 });
    await tab.gone('Anna Schmidt is activated', { timeout: 15_000 });
    await toolbarSays(own, saying(count - 1));
    await world.browser.allowHosts(false);
    await toolbarSays(own, ['! Activate for awork – allow access to awork']);
    await world.browser.allowHosts(true);
    await toolbarSays(own, saying(count - 1));
    await tab.goto('about:blank');
    await toolbarSays(own, []);
  });
});
