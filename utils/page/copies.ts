import { OUR_TAG } from './find.ts';
import type { Context } from './life.ts';

/** What a copy of the page part says to the others in the page when it shows its first action. */
const MINE = OUR_TAG;

let speaking = false;

/**
 * Two copies may be in a page: of two installed extensions, or of two versions. The one that begins to show something
 * acts, all others leave. A page hears that only where it also sees our action, and if it says so itself, our actions
 * go.
 */
export function takeOver(): void {
  speaking = true;
  document.dispatchEvent(new Event(MINE));
  speaking = false;
}

/** Leaves when another copy takes over. */
export function giveWay({ abort }: Context, signal: AbortSignal): void {
  const hear = () => {
    if (!speaking) abort();
  };
  document.addEventListener(MINE, hear, { signal });
}

/** Takes away everything of ours. */
export function clear(): void {
  for (const host of document.querySelectorAll(OUR_TAG)) host.remove();
}

/**
 * Takes away what a copy has left behind that is gone: Firefox ends it without a word when the extension is updated,
 * disabled or removed, and starts the next in the same page. A live one answers for its elements (`root.ts`).
 */
export function clearDead(): void {
  for (const host of document.querySelectorAll(OUR_TAG)) {
    if (host.dispatchEvent(new Event('auxclick', { cancelable: true }))) host.remove();
  }
}
