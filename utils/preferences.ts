import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { GRACES, graceOf, type Grace } from './grace.ts';
import { onPolicy, readPolicy } from './policy.ts';

export { GRACES, type Grace } from './grace.ts';

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

/** What holds now: what a policy sets, else what the admin has chosen. */
export async function readPreferences(): Promise<Preferences> {
  const [chosen, policy] = await Promise.all([readChosen(), readPolicy()]);
  return {
    grace: policy.grace ?? chosen.grace,
    pages: policy.actionsOnPages ?? chosen.pages,
    names: policy.recogniseByName ?? chosen.names,
  };
}

/** Remembers what the admin has chosen now and leaves all else as it is. Rejects when it cannot be saved. */
export function savePreferences(choice: Partial<Preferences>): Promise<void> {
  // Reading and writing are two steps, so two choices at once are not let between each other's.
  return navigator.locks.request(KEY, async () => {
    const { grace, pages, names } = { ...(await readChosen()), ...choice };
    await browser.storage.local.set({ [KEY]: { grace: String(grace), pages, names } });
  });
}

/** Calls back whenever a choice changes, in whichever page it was made, or the policy over it. */
export function onPreferences(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) changed();
  });
  onPolicy(changed);
}

// A damaged choice reads as the one that was installed.
async function readChosen(): Promise<Preferences> {
  const { grace, pages, names } = Stored.parse((await browser.storage.local.get(KEY))[KEY]);
  return { grace: graceOf(grace) ?? INSTALLED.grace, pages, names };
}
