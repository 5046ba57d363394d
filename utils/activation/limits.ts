import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

const Times = z.catch(z.array(z.number()), []);

/** How many are let through in a span of milliseconds. */
type Limit = [most: number, span: number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A page may be taken over by a script; these keep what it could do within what an admin would. */
const COMMITS: Limit[] = [
  [20, MINUTE],
  [60, HOUR],
];
const WINDOWS: Limit[] = [
  [5, MINUTE],
  [30, HOUR],
];

/**
 * Counts an activation that a page asks for. Null when it may go on, else the seconds until it may. Our own
 * pages are not counted: no script of a page can act in them.
 */
export const countCommit = (now = Date.now()) => count('commits', COMMITS, now);

/** Counts a window that a page makes us open, in the same way. */
export const countWindow = (now = Date.now()) => count('windows', WINDOWS, now);

function count(key: string, limits: Limit[], now: number): Promise<number | null> {
  return navigator.locks.request(key, async () => {
    const times = Times.parse((await browser.storage.session.get(key))[key]).filter(
      (time) => now - time < HOUR && time <= now,
    );
    const wait = Math.max(...limits.map((limit) => until(times, limit, now)));
    if (wait > 0) return Math.ceil(wait / 1000);
    await browser.storage.session.set({ [key]: [...times, now] });
    return null;
  });
}

function until(times: number[], [most, span]: Limit, now: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : Math.max(oldest + span - now, 0);
}
