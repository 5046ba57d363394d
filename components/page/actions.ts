import { insertAfter, place, type Placeable } from '../../utils/page/place.ts';
import type { Spot } from '../../utils/page/spots.ts';
import type { Action } from './action.ts';

interface Standing extends Action {
  spot: Spot;
}

/** The actions that stand in the page, by the element that each stands beside. */
export class Actions {
  readonly #standing = new Map<Element, Standing>();
  readonly #make: (spot: Spot) => Action;

  constructor(make: (spot: Spot) => Action) {
    this.#make = make;
  }

  /** Brings what stands in line with what should stand. Run twice, the second run changes nothing. */
  reconcile(spots: Spot[]): void {
    const wanted = new Map(spots.map((spot) => [spot.anchor, spot]));
    for (const [anchor, { spot, host }] of this.#standing) {
      const kept = wanted.get(anchor);
      const same = kept?.personId === spot.personId && kept.where === spot.where;
      if (same && host.previousElementSibling === anchor) continue;
      host.remove();
      this.#standing.delete(anchor);
    }
    const fresh = spots.filter(({ anchor }) => !this.#standing.has(anchor));
    place(fresh.map((spot) => this.#mount(spot)));
  }

  /** Measures all of them anew, when the window has another size. */
  measure(): void {
    place([...this.#standing.values()]);
  }

  /** Those that stand for a person. */
  of(personId: string): Action[] {
    return [...this.#standing.values()].filter(({ spot }) => spot.personId === personId);
  }

  /** Whether an action still stands where it was made, for the same person. */
  stands(spot: Spot): boolean {
    return this.#standing.get(spot.anchor)?.spot === spot;
  }

  people(): string[] {
    return [...new Set([...this.#standing.values()].map(({ spot }) => spot.personId))];
  }

  #mount(spot: Spot): Placeable {
    const action = this.#make(spot);
    insertAfter(spot.anchor, action.host);
    const standing = { ...action, spot };
    this.#standing.set(spot.anchor, standing);
    return standing;
  }
}
