import { browser } from 'wxt/browser';

/**
 * Keeps page parts out of what the extension stores, where the browser can (Chrome; Firefox has no such switch,
 * and nothing secret is ever in `storage.local`).
 */
export function guardStorage(): void {
  for (const area of [browser.storage.local, browser.storage.session]) {
    const { setAccessLevel } = area as {
      setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
    };
    void setAccessLevel?.call(area, { accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
