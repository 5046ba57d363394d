import { isAlive } from '../steps.ts';

/** The end of a page part: `signal` tells it, `abort` brings it. */
export interface Context {
  signal: AbortSignal;
  abort: () => void;
}

/** How often it is looked whether the extension is still there, in milliseconds: all of it goes within a second. */
const EVERY = 900;

/** Begins at once, or when the page is opened that the browser has only prepared so far. Chromium does that. */
export function whenOpened(begin: () => void): void {
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
  else begin();
}

/** What is heard on the window before anybody else, by the type of event. */
export type Listeners = Record<string, (event: Event) => void>;

/**
 * Registers listeners, and once more whenever the page has put another document in place of this one, which `replaced`
 * is told: document.open takes all listeners off the window and the document. Observers survive it in both browsers.
 */
export function keepListening(
  signal: AbortSignal,
  listeners: Listeners,
  replaced: () => void,
): void {
  const listen = () => {
    // Where the page has changed its root element only, they are still there, and none is registered twice.
    for (const type in listeners) {
      addEventListener(type, listeners[type]!, { signal, capture: true });
    }
  };
  const observer = new MutationObserver(() => {
    replaced();
    listen();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  listen();
}

/**
 * Gives a function that does a piece of the page part's work only while the extension is there. Nothing tells a page
 * in Chromium that it was updated or removed, so that is looked at before each piece, and now and then while the page
 * is seen and something of ours is on it. In Firefox all of a page part is gone in that moment, this function too.
 */
export function whileThere(
  { signal, abort }: Context,
  isShown: () => boolean,
  farewell: () => void,
): (work?: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const live = (work?: () => void) => {
    if (signal.aborted) return;
    if (!isAlive()) {
      const shown = isShown();
      abort();
      if (shown) farewell();
      return;
    }
    work?.();
    if (!document.hidden && isShown()) {
      timer ??= setTimeout(() => {
        timer = undefined;
        live();
      }, EVERY);
    }
  };
  return live;
}
