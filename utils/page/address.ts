interface Navigation {
  /** Chromium, and Firefox from 147 on. */
  navigation?: EventTarget;
}

/**
 * Tells when the page has another address, also where nothing else of it has changed. A content script hears these
 * events as the page does; a Firefox without them tells of going back and forth only.
 */
export function onAddress(signal: AbortSignal, moved: () => void): void {
  (globalThis as Navigation).navigation?.addEventListener('currententrychange', moved, { signal });
  addEventListener('popstate', moved, { signal });
}
