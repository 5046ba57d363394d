import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { CHANGED } from './signals.ts';

const KEY = 'tabs';
const Tabs = z.catch(z.array(z.number()), []);

/** Remembers a tab whose page part has asked for the directory: it is told when that changes. */
export function remember(tabId: number): Promise<void> {
  return change((tabs) => (tabs.includes(tabId) ? tabs : [...tabs, tabId]));
}

/** Tells every page part and every window of ours that something is different now. */
export async function tellChanged(): Promise<void> {
  // Nobody listens when no window of ours is open: that is no failure.
  void browser.runtime.sendMessage(CHANGED).catch(() => undefined);
  const tabs = await audience();
  const there = await Promise.all(tabs.map(tell));
  const left = tabs.filter((_, index) => !there[index]);
  if (left.length > 0) await change((now) => now.filter((tab) => !left.includes(tab)));
}

// Without the permission to see addresses, a tab that was closed or has left awork is known by its silence.
function tell(tabId: number): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, CHANGED, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

// Many tabs may ask at once, as when a browser starts with them: none may be lost.
function change(to: (tabs: number[]) => number[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    const tabs = await audience();
    const now = to(tabs);
    if (now !== tabs) await browser.storage.session.set({ [KEY]: now });
  });
}

/** The tabs whose page part has asked for the directory; some may be gone since. */
export async function audience(): Promise<number[]> {
  return Tabs.parse((await browser.storage.session.get(KEY))[KEY]);
}
