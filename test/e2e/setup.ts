import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { ADMIN_KEY } from '../awork/index.ts';
import { checkAgainstOpenApi, hasOpenApi } from '../awork/contract.ts';
import type { Tab } from '../browsers/index.ts';
import { share, start, stop, unshare, type Own, type Running } from './running.ts';

export { BROWSER, BUILD } from './running.ts';

export const APP = 'https://app.awork.com';
export const PEOPLE = `${APP}/users?status=deactivated`;

/** As installed. */
const GRACE = '5 seconds';

/** How `open` has set the extension up, for as long as nothing else was done to it. */
interface Connection {
  key: string;
  grace: string;
  /** What awork held when the extension read it. */
  read: string;
  /** How many windows it has opened to ask in. */
  windows: number;
}

export interface World extends Running {
  connection?: Connection | undefined;
}

/** How many windows the extension opens within a minute, whatever a page does. */
const WINDOWS = 5;

/** With a language or a policy, the file has a browser of its own; else it is the one that all files share. */
interface Options extends Own {
  /**
   * Tests that only `open` pages find the extension connected as the test before has left it, where that
   * test has passed and has sent nothing to awork.
   */
  keep?: boolean;
}

/** Each test of a file finds awork fresh and, unless it is kept, the extension just installed. */
export function useWorld({ keep = false, ...own }: Options = {}): World {
  const isOwn = Object.keys(own).length > 0;
  const world = {} as World;
  let passed = false;
  beforeAll(async () => {
    Object.assign(world, await (isOwn ? start(own) : share()));
  });
  beforeEach(async () => {
    const harmless = passed && posts(world).length === 0;
    passed = false;
    try {
      const asking = await closeTabs(world);
      if (world.connection) world.connection.windows += asking;
      if (!keep || !harmless || (world.connection?.windows ?? 0) >= WINDOWS) await renew(world);
    } catch (problem) {
      if (isOwn) throw problem;
      console.warn('The browser is started anew, since it could not be tidied up:', problem);
      await unshare();
      Object.assign(world, await share(), { connection: undefined });
    }
    world.awork.reset();
  });
  afterEach(({ task }) => {
    if (hasOpenApi)
      expect(world.awork.log.flatMap((entry) => checkAgainstOpenApi(entry))).toEqual([]);
    passed = task.result?.state !== 'fail';
  });
  afterAll(async () => {
    if (isOwn) await stop(world);
  });
  return world;
}

/** Closes what tests have opened, and counts the windows of the extension among it that ask. */
async function closeTabs({ browser }: World): Promise<number> {
  let asking = 0;
  for (const tab of await browser.tabs()) {
    const url = await tab.url();
    if (!/awork\.com|extension:/.test(url)) continue;
    if (url.includes('?ask=')) asking++;
    await tab.close().catch(() => undefined);
  }
  return asking;
}

/** Makes sure that nothing is connected, where the tests before may have kept it so. */
export async function unconnected(world: World): Promise<void> {
  if (world.connection) await renew(world);
}

/** Puts the extension back to what it is just after installing. */
async function renew(world: World): Promise<void> {
  world.connection = undefined;
  await world.browser.reinstall();
}

/** Connects with an API key through the options page, as an admin does. */
export async function connect({ browser }: World, key = ADMIN_KEY): Promise<Tab> {
  const options = await browser.openExtensionPage('options.html');
  await options.type('API key', key);
  await options.click('Connect');
  await options.waitForText('Nordlicht Studio is connected');
  return options;
}

interface Wishes {
  grace?: string;
  page?: string;
  key?: string;
}

/** Connects and chooses how long the grace is, unless that is so already, and opens a page of awork. */
export async function open(
  world: World,
  { grace = GRACE, page = PEOPLE, key = ADMIN_KEY }: Wishes = {},
): Promise<Tab> {
  const read = JSON.stringify([world.awork.state.people, world.awork.state.filterHonoured]);
  const { connection } = world;
  if (connection && (connection.key !== key || connection.read !== read)) await renew(world);
  let options: Tab | undefined;
  if (!world.connection) {
    options = await connect(world, key);
    world.connection = { key, grace: GRACE, read, windows: 0 };
  }
  if (world.connection.grace !== grace) {
    options ??= await world.browser.openExtensionPage('options.html');
    await options.check(grace);
    await options.waitForText('Saved');
    world.connection.grace = grace;
  }
  await options?.close();
  return world.browser.openTab(page);
}

/** The activations that reached awork. */
export function posts({ awork }: World) {
  return awork.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/activate'));
}

/** The person as awork's own record has them. */
export function record({ awork }: World, id: string) {
  const person = awork.state.people.find((one) => one.id === id);
  if (!person) throw new Error('no such person');
  return person;
}
