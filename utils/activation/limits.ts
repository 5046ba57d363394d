import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

const KEY = 'commits';
const Times = z.catch(z.array(z.number()), []);

/** A page may be taken over by a script; these keep what it could do within what an admin would. */
const PER_MINUTE = 20;
const PER_HOUR = 60;

/**
 * Counts an activation that a page asks for. Null when it may go on, else the seconds until it may. Our own
 * pages are not counted: no script of a page can act in them.
 */
export function countCommit(now = Date.now()): Promise<number | null> {
  return navigator.locks.request('commits', async () => {
    const times = Times.parse((await browser.storage.session.get(KEY))[KEY]).filter(
      (time) => now - time < 3_600_000 && time <= now,
    );
    const wait = Math.max(
      until(times, PER_MINUTE, 60_000, now),
      until(times, PER_HOUR, 3_600_000, now),
    );
    if (wait > 0) return Math.ceil(wait / 1000);
    await browser.storage.session.set({ [KEY]: [...times, now] });
    return null;
  });
}

function until(times: number[], most: number, span: number, now: number): number {
  const oldest = times.at(-most);
  return oldest === undefined ? 0 : Math.max(oldest + span - now, 0);
}
