interface Navigation {
  /** Chromium, and Firefox from 147 on. */
  navigation?: EventTarget;
}

/** Whether the browser tells of a new address: Chromium, and Firefox from 147 on. */
export const hearsAddress = 'navigation' in globalThis;

/**
 * Tells when the page has another address, also where nothing else of it has changed. A content script hears this as
 * the page does. In a Firefox without it, the address is looked at with the next change of the page.
 */
export function onAddress(signal: AbortSignal, moved: () => void): void {
  (globalThis as Navigation).navigation?.addEventListener('currententrychange', moved, { signal });
}
