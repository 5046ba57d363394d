import { find, HEADING, look, type Hit } from './find.ts';
import { headingOf, personInAddress } from './heading.ts';
import { intoRows } from './rows.ts';
import { barFor, spotIn, type Spot } from './spots.ts';
import type { Changes } from './watch.ts';

// The tabs of a person's page link to it; beside them an action would say nothing.
function isOwnTab({ kind, element, personId }: Hit, here: string | null): boolean {
  return (
    kind === 'link' &&
    personId === here &&
    !element.closest(HEADING) &&
    !element.querySelector('img')
  );
}

/** The evidence on the page as it stands now, kept up with what changes, and the places it makes. */
export class PeopleOnPage {
  readonly #hits = new Map<Element, Hit>();
  readonly #names = new Map<string, string>();

  readonly #isKnown = (id: string) => this.#names.has(id);

  /** Sets who is looked for, and reads the whole page. */
  reset(people: { id: string; name: string }[]): void {
    this.#names.clear();
    for (const { id, name } of people) this.#names.set(id, name);
    this.#hits.clear();
    const root = document.documentElement as Element | null;
    if (people.length > 0 && root) this.#read(root);
  }

  /** Reads only what has changed. */
  update({ added, altered }: Changes): void {
    for (const element of this.#hits.keys()) {
      if (!element.isConnected) this.#hits.delete(element);
    }
    if (this.#names.size === 0) return;
    for (const root of added) if (root.isConnected) this.#read(root);
    for (const element of altered) this.#readAlone(element);
  }

  nameOf(personId: string): string {
    return this.#names.get(personId) ?? '';
  }

  /** Where actions should stand now. */
  spots(): Spot[] {
    const here = personInAddress(this.#isKnown);
    const heading = here && headingOf(here, this.nameOf(here));
    const hits = [...(heading ? [heading] : []), ...this.#hits.values()].filter(
      (hit) => !isOwnTab(hit, here),
    );
    const spots = intoRows(hits).flatMap(
      (row) => spotIn(row, this.nameOf(row[0]?.personId ?? '')) ?? [],
    );
    return here && !heading ? [...spots, barFor(here)] : spots;
  }

  #read(root: Element): void {
    for (const hit of find(root, this.#isKnown)) this.#hits.set(hit.element, hit);
  }

  #readAlone(element: Element): void {
    const hit = element.isConnected ? look(element, this.#isKnown) : null;
    if (hit) this.#hits.set(element, hit);
    else this.#hits.delete(element);
  }
}
