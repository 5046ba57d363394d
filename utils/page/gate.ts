import { wait } from '../wait.ts';
import { clarity } from './gate-bare.ts';

interface Sight {
  /** What the browser last reported; it has not yet in the first moments. */
  seen?: boolean;
  at?: string;
  /** When it last moved or came, by `performance.now()`. */
  since: number;
}

/** How long an element has to hold still before a click on it is meant for it, in milliseconds. */
const STILL = 500;
/** How often the elements are looked at while the pointer moves, in milliseconds. */
const OFTEN = 150;
/** How long the browser mostly takes to report for the first time, and to report a change, in milliseconds. */
const FIRST = 300;
const CHANGE = 150;
/** How much longer it may take on a machine that has much to do, in milliseconds. */
const BUSY = 900;
/** How much of an element has to be in view, and how clearly. */
const MOST = 0.9;
const CLEAR = 0.8;

const sights = new Map<Element, Sight>();
let sampled = 0;
let frame = 0;

// Chromium looks by itself whether anything lies over an element or makes it faint, and says so in `isVisible`;
// Firefox knows neither and only tells whether it is in view.
const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const sight = sights.get(entry.target);
      const { isVisible = true } = entry as { isVisible?: boolean };
      const seen = isVisible && entry.intersectionRatio > MOST;
      if (!sight) continue;
      if (seen && !sight.seen) sight.since = performance.now();
      sight.seen = seen;
      sight.at ??= placeOf(entry.boundingClientRect);
    }
  },
  { threshold: MOST, trackVisibility: true, delay: 100 } as IntersectionObserverInit,
);

/** Begins to watch an element of ours, or begins anew. */
export function watch(element: Element): void {
  sights.set(element, { since: performance.now() });
  observer.unobserve(element);
  observer.observe(element);
}

/** Looks soon where the elements stand: to be called whenever the admin may be on the way to one of them. */
export function follow(): void {
  if (performance.now() - sampled > OFTEN) frame ||= requestAnimationFrame(sample);
}

/**
 * Whether a click on an element may be meant for something else: it has moved, or come, too lately, or it is drawn
 * fainter than usual, as rows of deactivated people may be.
 */
export function isUnsure(element: HTMLElement): boolean {
  sample();
  const since = sights.get(element)?.since ?? sampled;
  return performance.now() - since < STILL || clarity(element) < 1;
}

/** Whether an element can be seen now; undefined in the moments before the browser has reported. */
export function look(element: HTMLElement): boolean | undefined {
  return clarity(element) > CLEAR && sights.get(element)?.seen;
}

/**
 * Whether an element can be seen. Where the browser has not said yes, it is asked anew, since what was just scrolled
 * into view may not be reported yet; `surely` also waits for what may have been laid over it just now. Of what is dim,
 * the browser always says that it cannot be seen.
 */
export async function sees(element: HTMLElement, surely: boolean): Promise<boolean> {
  if (!clarity(element)) return false;
  const known = sights.get(element)?.seen;
  if (!known) watch(element);
  await wait(known ? Number(surely) * CHANGE : FIRST);
  if (sights.get(element)?.seen === undefined) await wait(BUSY);
  const clear = clarity(element);
  return clear > 0 && (clear < 1 || !!look(element));
}

function placeOf({ left, top }: DOMRectReadOnly): string {
  return `${Math.round(left)} ${Math.round(top)}`;
}

function sample(): void {
  frame = 0;
  sampled = performance.now();
  for (const [element, sight] of sights) {
    const at = placeOf(element.getBoundingClientRect());
    if (sight.at && sight.at !== at) sight.since = sampled;
    sight.at = at;
    if (!element.isConnected) sights.delete(element);
  }
}
