import { browser } from 'wxt/browser';

/** Opens the options page, and closes the popup, which would stand before it. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage().then(() => window.close());
}
