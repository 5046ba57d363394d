import { hostAccess, isMissing } from './access/host-access.ts';
import { audience } from './audience.ts';
import { showCount } from './badge.ts';
import { peopleHere } from './people-here.ts';
import { wait } from './wait.ts';

/**
 * When a tab is asked how many actions stand there, in milliseconds after it has shown a sign of change. awork fills its
 * pages little by little, and the page part has no room to tell of each change, so it is asked three times, and then
 * no more until the next sign. Somebody who was activated stands there for six more seconds.
 */
const TIMES = [300, 1_500, 8_000];

/** What goes on, by tab: a new sign begins anew. */
const running = new Map<number, symbol>();

/** Counts the actions of a tab that has just asked who is deactivated, now and a little later. */
export async function countSoon(tabId: number): Promise<void> {
  const mine = Symbol('count');
  running.set(tabId, mine);
  const start = performance.now();
  for (const time of TIMES) {
    await wait(start + time - performance.now());
    if (running.get(tabId) !== mine) return;
    await count(tabId);
  }
  running.delete(tabId);
}

/** Counts the actions of a tab that has changed, or is looked at again, if it is one of awork that has asked before. */
export async function countAgain(tabId: number): Promise<void> {
  if ((await audience()).includes(tabId)) await countSoon(tabId);
}

/** Counts the actions of all tabs that have asked before. */
export async function countAll(): Promise<void> {
  await Promise.all((await audience()).map(count));
}

// A tab that does not answer has left awork: the browser itself has taken its badge away then.
async function count(tabId: number): Promise<void> {
  const here = await peopleHere(tabId);
  if (!here) return;
  await showCount(tabId, new Set(here.people).size, isMissing(await hostAccess()));
}
