import { open } from './navigation.ts';
import type { Person } from '../model.ts';

export interface Hit {
  kind: string;
  personId: string;
}

/** Every click that reached a row, card or avatar of a person. A click on the extension's action must never be here. */
export const logHits: Hit[] = [];

/** What a click on a person's row does: it is noted, and opens their profile. */
export function openPerson(kind: string, person: Person, event: Event): void {
  logHits.push({ kind, personId: person.id });
  const isLink = event.target instanceof Element && event.target.closest('a') !== null;
  // A link inside the row leads there by itself.
  if (!isLink) open(profilePath(person));
}

/** The address of a person's profile. */
export function profilePath(person: Person): string {
  return `/users/${person.id}`;
}
