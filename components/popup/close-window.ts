import { browser } from 'wxt/browser';

/** Closes the window that asks. A script may close only what a script has opened, which this window was not. */
export function closeWindow(): void {
  void browser.tabs.getCurrent().then(async (tab) => {
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  });
}
