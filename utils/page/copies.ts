import { OUR_TAG } from './find.ts';
import type { Context } from './life.ts';

/** What a copy of the page part says to the others in the page when it shows its first action. */
export const TAKEN_OVER = OUR_TAG;

let speaking = false;

/**
 * Two copies may be in a page: of two installed extensions, or of two versions. The one that begins to show something
 * acts, all others leave. A page hears that only where it also sees our action, and if it says so itself, our actions
 * go.
 */
export function takeOver(): void {
  speaking = true;
  document.dispatchEvent(new Event(TAKEN_OVER));
  speaking = false;
}

/** Gives what is to hear that, and leaves when another copy has said it. */
export function giveWay({ abort }: Context): () => void {
  return () => {
    if (!speaking) abort();
  };
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
