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

/** Takes away everything of ours, or all that `goes` says. */
export function clear(goes: (host: Element) => boolean = () => true): void {
  for (const host of document.querySelectorAll(OUR_TAG)) if (goes(host)) host.remove();
}

/**
 * Whether the copy that made an element is gone: a live one answers (`keep` in root.ts). Firefox ends it without a
 * word when the extension is updated, disabled or removed, and starts the next in the same page.
 */
export function isDead(host: Element): boolean {
  return host.dispatchEvent(new Event('auxclick', { cancelable: true }));
}
