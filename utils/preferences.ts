import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** Seconds between the click and the sending in which Undo stops everything; or to ask before each. */
export const GRACES = [0, 3, 5, 10, 20, 'ask'] as const;
export type Grace = (typeof GRACES)[number];

export interface Preferences {
  grace: Grace;
}

export const INSTALLED: Preferences = { grace: 5 };

const KEY = 'preferences';

// A value that does not fit falls back on its own and takes none of the others with it.
const Stored = z.catch(
  z.object({ grace: z.catch(z.enum(GRACES.map(String) as [string]), String(INSTALLED.grace)) }),
  { grace: String(INSTALLED.grace) },
);

/** What the admin has chosen; a damaged choice reads as the one that was installed. */
export async function readPreferences(): Promise<Preferences> {
  const { grace } = Stored.parse((await browser.storage.local.get(KEY))[KEY]);
  return { grace: GRACES.find((choice) => String(choice) === grace) ?? INSTALLED.grace };
}

/** Remembers the admin's choice. */
export async function writePreferences({ grace }: Preferences): Promise<void> {
  await browser.storage.local.set({ [KEY]: { grace: String(grace) } });
}

/** Calls back whenever a choice changes, in whichever page it was made. */
export function onPreferences(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) changed();
  });
}
