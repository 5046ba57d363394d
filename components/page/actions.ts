import { place, type Placeable } from '../../utils/page/place.ts';
import type { Spot } from '../../utils/page/spots.ts';
import type { Action } from './action.ts';

interface Standing extends Action {
  spot: Spot;
  /** When it was put back after the page had taken it away, in milliseconds. */
  returns: number[];
}

/** How often an action comes back to one place within a while (milliseconds): a page that wants it gone wins. */
const MOST = 10;
const WHILE = 10_000;
/** More places than this wait for the next frame. */
const AT_ONCE = 60;

/** The actions that stand in the page, by person and by the element that each stands beside. */
export class Actions {
  readonly #standing = new Map<string, Map<Element, Standing>>();
  readonly #make: (spot: Spot) => Action;
  /** What was hidden when it was placed had no room there. */
  readonly #sizes = new ResizeObserver((entries) => {
    const shown = new Set(entries.map(({ target }) => target));
    place(this.#all().filter(({ button }) => shown.has(button) && button.classList[0] === 'mini'));
  });

  constructor(make: (spot: Spot) => Action) {
    this.#make = make;
  }

  /**
   * Brings what stands for people in line with what should stand. Run twice, the second run changes nothing.
   * Gives back whom it had no time for.
   */
  reconcile(people: string[], spotsOf: (personId: string) => Spot[]): string[] {
    const placed: Placeable[] = [];
    const left = people.filter((personId) => {
      if (placed.length > AT_ONCE) return true;
      const standing = this.#standing.get(personId) ?? new Map<Element, Standing>();
      const spots = new Map(spotsOf(personId).map((spot) => [spot.anchor, spot]));
      for (const [anchor, { spot, host }] of standing) {
        if (spots.get(anchor)?.where === spot.where) continue;
        host.remove();
        standing.delete(anchor);
      }
      for (const [anchor, spot] of spots) {
        const present = standing.get(anchor);
        if (present) present.spot.ask = spot.ask;
        const one = present ?? this.#makeFor(spot);
        standing.set(anchor, one);
        if (stay(one)) placed.push(one);
      }
      if (standing.size > 0) this.#standing.set(personId, standing);
      else this.#standing.delete(personId);
      return false;
    });
    place(placed);
    return left;
  }

  /** Measures all of them anew, when the window has another size. */
  measure(): void {
    place(this.#all());
  }

  /** Those that stand for a person. */
  of(personId: string): Action[] {
    return [...(this.#standing.get(personId)?.values() ?? [])];
  }

  /** Whether an action still stands where it was made, for the same person. */
  stands(spot: Spot): boolean {
    return this.#standing.get(spot.personId)?.get(spot.anchor)?.spot === spot;
  }

  /** Whose actions stand in the page. */
  people(): string[] {
    return [...this.#standing.keys()];
  }

  #all(): Standing[] {
    return [...this.#standing.values()].flatMap((standing) => [...standing.values()]);
  }

  #makeFor(spot: Spot): Standing {
    const one = { ...this.#make(spot), spot, returns: [] };
    spot.anchor.after(one.host);
    this.#sizes.observe(one.button);
    return one;
  }
}

// Puts an action back to its place when it was moved or taken away. Whether it stands there.
function stay(one: Standing): boolean {
  const { host, spot } = one;
  if (host.previousElementSibling === spot.anchor) return true;
  const now = performance.now();
  one.returns = one.returns.filter((time) => now - time < WHILE);
  if (one.returns.length >= MOST) {
    host.remove();
    return false;
  }
  one.returns.push(now);
  spot.anchor.after(host);
  return true;
}
