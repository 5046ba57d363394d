import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

/** Seconds between the click and the sending in which Undo stops everything; or to ask before each. */
export const GRACES = [0, 3, 5, 10, 20, 'ask'] as const;
export type Grace = (typeof GRACES)[number];

export interface Preferences {
  grace: Grace;
  /** Whether actions stand on awork's pages. */
  pages: boolean;
  /** Whether a name alone is evidence, where nobody else has it. */
  names: boolean;
}

export const INSTALLED: Preferences = { grace: 5, pages: true, names: true };

const KEY = 'preferences';

// A value that does not fit falls back on its own and takes none of the others with it.
const Stored = z.catch(
  z.object({
    grace: z.catch(z.enum(GRACES.map(String) as [string]), String(INSTALLED.grace)),
    pages: z.catch(z.boolean(), INSTALLED.pages),
    names: z.catch(z.boolean(), INSTALLED.names),
  }),
  { ...INSTALLED, grace: String(INSTALLED.grace) },
);

/** What the admin has chosen; a damaged choice reads as the one that was installed. */
export async function readPreferences(): Promise<Preferences> {
  const { grace, pages, names } = Stored.parse((await browser.storage.local.get(KEY))[KEY]);
  const known = GRACES.find((choice) => String(choice) === grace) ?? INSTALLED.grace;
  return { grace: known, pages, names };
}

/** Remembers what the admin has chosen now and leaves all else as it is. Rejects when it cannot be saved. */
export function savePreferences(choice: Partial<Preferences>): Promise<void> {
  // Reading and writing are two steps, so two choices at once are not let between each other's.
  return navigator.locks.request(KEY, async () => {
    const { grace, pages, names } = { ...(await readPreferences()), ...choice };
    await browser.storage.local.set({ [KEY]: { grace: String(grace), pages, names } });
  });
}

/** Calls back whenever a choice changes, in whichever page it was made. */
export function onPreferences(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) changed();
  });
}
