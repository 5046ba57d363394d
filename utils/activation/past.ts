import { database } from '../database.ts';
import { isOpen, parseEntry, type JournalEntry } from './journal.ts';

/** How many entries are kept. */
export const KEPT = 5_000;

/** Everything in the journal, newest first. */
export async function readPast(): Promise<JournalEntry[]> {
  return (await (await database()).getAllFromIndex('journal', 'at')).map(parseEntry).reverse();
}

/** Erases what has ended. What is open stays, since it guards against sending twice; answers how many those are. */
export async function erasePast(): Promise<number> {
  return drop(Infinity);
}

/** Lets the oldest entries go that are too many. Counting is all it costs where there are none. */
export async function dropOld(): Promise<void> {
  const tooMany = (await (await database()).count('journal')) - KEPT;
  if (tooMany > 0) await drop(tooMany);
}

// The oldest first, and no more than so many; answers how many were passed over because they are open.
async function drop(most: number): Promise<number> {
  const change = (await database()).transaction('journal', 'readwrite');
  let [dropped, open] = [0, 0];
  let cursor = await change.store.index('at').openCursor();
  while (cursor && dropped < most) {
    if (isOpen(parseEntry(cursor.value))) open += 1;
    else {
      await cursor.delete();
      dropped += 1;
    }
    cursor = await cursor.continue();
  }
  await change.done;
  return open;
}
