import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { Id } from '../awork/schemas.ts';
import { findPerson, type Refreshing } from '../directory/directory.ts';
import { countWindow } from './limits.ts';
import { failed, type Outcome } from './outcome.ts';

const KEY = 'window';
const Open = z.object({ id: z.number(), personId: Id });

/** As wide as the popup; high enough for the longest names and sentences to be read without scrolling. */
const SIZE = { width: 440, height: 520 };

/**
 * Asks about a person in a small window of ours, which no page can cover or change, where a page hides what stands in
 * it. At most one is open: another question would change what is under the pointer. Null when it asks.
 */
export async function askInWindow(
  personId: string,
  refreshing: Refreshing,
): Promise<Outcome | null> {
  if (!(await findPerson(personId, refreshing))) return failed({ kind: 'not-eligible' });
  return navigator.locks.request(KEY, async () => {
    const present = await openOne();
    if (present) {
      await browser.windows.update(present.id, { focused: true });
      return present.personId === personId ? null : failed({ kind: 'question-open' });
    }
    const seconds = await countWindow();
    if (seconds !== null) return failed({ kind: 'too-many', seconds });
    const url = `${browser.runtime.getURL('/popup.html')}?ask=${personId}`;
    const made = await browser.windows.create({ type: 'popup', url, ...SIZE });
    await browser.storage.session.set({ [KEY]: { id: made?.id, personId } });
    return null;
  });
}

// What is stored may have been closed since.
async function openOne(): Promise<z.infer<typeof Open> | null> {
  const stored = Open.safeParse((await browser.storage.session.get(KEY))[KEY]);
  if (!stored.success) return null;
  return browser.windows.get(stored.data.id).then(
    () => stored.data,
    () => null,
  );
}
