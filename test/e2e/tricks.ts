import { until, type Tab } from '../browsers/index.ts';
import { painted } from './look.ts';
import type { World } from './setup.ts';

/** What a hostile script does to one of our elements. It is sent to the page as text: nothing from outside may be used. */
export type Trick = (host: HTMLElement) => unknown;

/** What the admin gets to see after a click. */
export type Seen = 'window' | 'notice';

/** The address of the window that asks. */
const ASKS = '?ask=';

const ANNAS = `[...document.querySelectorAll('activate-for-awork:not([popover])')]
  .find((host) => host.previousElementSibling?.textContent.includes('Anna Schmidt'))`;
const NOTICES = `document.querySelector('activate-for-awork[popover]')`;

/** Plays a trick on Anna's action or on the notice. */
export async function play(tab: Tab, trick: Trick, on: 'action' | 'notice' = 'action') {
  const host = on === 'action' ? ANNAS : NOTICES;
  const script = Object.assign(() => undefined, {
    toString: () => `() => { (${String(trick)})(${host}); }`,
  });
  await tab.evaluate(script);
}

/** Where the middle of Anna's action is, as the browser shows it now. */
export async function middle(tab: Tab): Promise<{ x: number; y: number }> {
  await painted(tab);
  const { x, y, width, height } = await (await tab.button('Activate Anna Schmidt')).box();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Lets half a second pass in the page, which is how long an action has to hold still before a click is meant for it. */
export async function holdStill(tab: Tab): Promise<void> {
  await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
}

/** The windows that ask. */
export async function questions({ browser }: World): Promise<Tab[]> {
  const tabs = await browser.tabs();
  const urls = await Promise.all(tabs.map((tab) => tab.url().catch(() => '')));
  return tabs.filter((_, index) => urls[index]?.includes(ASKS));
}

/** Where Undo stands in the notice of a grace, by its distance to the lower right corner of the window. */
const UNDO = { x: 295, y: 49 };

/** Waits for the window that asks. */
export function theQuestion({ browser }: World): Promise<Tab> {
  return browser.waitForTab(ASKS);
}

/** Hides Anna's action, clicks it all the same, and gives the window that asks then. */
export async function askedElsewhere(world: World, tab: Tab): Promise<Tab> {
  await tab.button('Activate Anna Schmidt');
  await play(tab, (host) => (host.parentElement!.style.opacity = '0.1'));
  const { x, y } = await middle(tab);
  await tab.clickAt(x, y);
  return theQuestion(world);
}

/** Waits until a button of the window can be pressed: its yes takes a moment. */
export async function answer(question: Tab, name: string): Promise<void> {
  const button = await question.button(name);
  await until(`“${name}” can be pressed`, () =>
    button.evaluate((one) => !one.matches(':disabled')),
  );
  await button.click();
}

/** Whether a pointer would meet the notice where its Undo stands. */
export function noticeIsThere(tab: Tab): Promise<boolean> {
  return tab.evaluate(
    ({ x, y }) =>
      document.elementFromPoint(innerWidth - x, innerHeight - y)?.localName ===
      'activate-for-awork',
    UNDO,
  );
}

/** Clicks the notice's Undo where it stands. */
export async function undoInNotice(tab: Tab): Promise<void> {
  const [width, height] = await tab.evaluate(() => [innerWidth, innerHeight] as const);
  await tab.clickAt(width - UNDO.x, height - UNDO.y);
}

/** Waits for what the admin gets to see: the question in its window, or the notice with Undo. */
export async function whatIsSeen(world: World, tab: Tab): Promise<Seen> {
  return until('the admin is asked, or told', async () => {
    if ((await questions(world)).length > 0) return 'window';
    const undo = await tab.hasButton('Undo activating Anna Schmidt');
    return undo && (await noticeIsThere(tab)) && 'notice';
  });
}
