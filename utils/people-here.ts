import { browser } from 'wxt/browser';
import { PEOPLE_HERE, type PeopleHere } from './signals.ts';

/** Asks the page part of a tab for whom actions stand there; null where none answers. */
export async function peopleHere(tabId: number): Promise<PeopleHere | null> {
  const told: unknown = await browser.tabs
    .sendMessage(tabId, PEOPLE_HERE, { frameId: 0 })
    .catch(() => null);
  const { people, found } = (told ?? {}) as Partial<Record<keyof PeopleHere, unknown>>;
  if (!Array.isArray(people) || !Array.isArray(found)) return null;
  const isText = (one: unknown) => typeof one === 'string';
  return { people: people.filter(isText), found: found.filter(isText) as PeopleHere['found'] };
}
