import { expect } from 'vitest';
import { manyPeople, type LocalAwork } from '../../awork/index.ts';
import { until, type Tab, type TestBrowser } from '../../browsers/index.ts';
import { APP, open, type World } from '../setup.ts';
import type { JournalEntry } from '../../../utils/activation/journal.ts';

/** The ids of so many people, in the order of their names: in that order they are activated. */
export function idsOf(count: number): string[] {
  const nameOf = (id: string) => byId.get(id)!;
  const people = manyPeople(count);
  const byId = new Map(people.map((one) => [one.id, `${one.firstName} ${one.lastName}`]));
  return [...byId.keys()].sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en'));
}

/** Makes so many people, and nobody else, deactivated in awork, with a seat for each. */
export function onlyMany({ state }: LocalAwork, count: number): void {
  state.people = [...state.people.filter((one) => !one.isDeactivated), ...manyPeople(count)];
  state.seats.booked = state.people.length + 10;
}

/** A page without anybody of them. */
export const PAGE = `${APP}/trials`;

/** Opens the popup, selects everybody, and answers the question with yes. */
export async function activateAll(browser: TestBrowser, tab: Tab, count: number): Promise<Tab> {
  const popup = await browser.openPopup(tab);
  await popup.click('Select all');
  await popup.click(`Activate ${count} people`);
  await popup.click(`Activate ${count} people now`);
  await popup.button('Cancel');
  return popup;
}

/** Connects, and begins to activate so many people. */
export async function begin(world: World, count: number): Promise<{ tab: Tab; popup: Tab }> {
  onlyMany(world.awork, count);
  const tab = await open(world, { page: PAGE });
  return { tab, popup: await activateAll(world.browser, tab, count) };
}

/** Waits until so many have been activated. */
export async function activated({ state }: LocalAwork, count: number): Promise<void> {
  const done = () => state.emails.length >= count;
  await until(`${count} are activated`, done, { timeout: 120_000 });
}

const END = { timeout: 150_000 };

/** Waits for the end of the job, as the popup tells it. */
export async function ended(popup: Tab): Promise<void> {
  await popup.button('Copy summary', END);
}

/** What the extension has written down, oldest first. */
export async function journalOf(browser: TestBrowser): Promise<JournalEntry[]> {
  const page = await browser.openExtensionPage('activity.html');
  const entries = await page.evaluate(readJournal);
  await page.close();
  return entries;
}

function readJournal(): Promise<JournalEntry[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('activate');
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onsuccess = () => {
      const asking = opening.result.transaction('journal').objectStore('journal').index('at');
      const all = asking.getAll();
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result as JournalEntry[]);
      };
    };
  });
}

/** A journal entry, or a request in awork's own log, as a line. */
const line = (personId: string, isActivated: boolean) =>
  `${personId} ${isActivated ? 'was activated' : 'was not activated'}`;

/**
 * Sees that the journal and awork's own log say the same, line by line, and that each of these people was activated
 * by us, once, and nobody else was.
 */
export async function truth({ awork, browser }: World, ids: string[]): Promise<void> {
  const sent = awork.log.filter(({ method, path }) => method === 'POST' && /activate$/.test(path));
  const logged = sent.map(({ path, applied }) => line(path.split('/').at(-2)!, applied));
  const journal = (await journalOf(browser)).map(({ personId, outcome }) =>
    line(personId, outcome?.state === 'activated'),
  );
  expect(journal.sort()).toEqual(logged.sort());
  const ours = logged.filter((one) => one.endsWith(' was activated'));
  expect(ours).toEqual(ids.map((id) => line(id, true)).sort());
}

/** To whom awork has written that they are active again. */
export const told = ({ awork }: World): string[] => awork.state.emails.map((one) => one.personId);
