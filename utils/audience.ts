import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { CHANGED } from './signals.ts';

const KEY = 'tabs';
const Tabs = z.catch(z.array(z.number()), []);

/** Remembers a tab whose page part has asked for the directory: it is told when that changes. */
export async function remember(tabId: number): Promise<void> {
  const tabs = await read();
  if (!tabs.includes(tabId)) await browser.storage.session.set({ [KEY]: [...tabs, tabId] });
}

/** Tells every page part and every window of ours that something is different now. */
export async function tellChanged(): Promise<void> {
  // Nobody listens when no window of ours is open: that is no failure.
  void browser.runtime.sendMessage(CHANGED).catch(() => undefined);
  const tabs = await read();
  const there = await Promise.all(tabs.map(tell));
  const left = tabs.filter((_, index) => !there[index]);
  if (left.length > 0) await forget(left);
}

// Without the permission to see addresses, a tab that was closed or has left awork is known by its silence.
function tell(tabId: number): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, CHANGED, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

async function forget(left: number[]): Promise<void> {
  const tabs = (await read()).filter((tab) => !left.includes(tab));
  await browser.storage.session.set({ [KEY]: tabs });
}

async function read(): Promise<number[]> {
  return Tabs.parse((await browser.storage.session.get(KEY))[KEY]);
}
