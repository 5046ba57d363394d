import { firstForm, place, wayBeside } from '../../utils/page/place.ts';
import type { PeopleOnPage } from '../../utils/page/people.ts';
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
/** How long the places of new actions may be looked for in one frame, in milliseconds: the others wait for the next. */
const SLICE = 1;

/** The actions that stand in the page, by person and by the element that each stands beside. */
export class Actions {
  readonly #standing = new Map<string, Map<Element, Standing>>();
  readonly #make: (spot: Spot) => Action;
  readonly #owners = new WeakMap<Element, Standing>();
  /**
   * Calls back in the same frame, when the page is laid out and measuring costs nothing any more; for what is hidden,
   * when it is shown. Each is heard once: what is written then must not come back here.
   */
  readonly #laidOut = new ResizeObserver((entries) => {
    place(
      entries.flatMap(({ target, contentRect }) => {
        if (!contentRect.width) return [];
        this.#laidOut.unobserve(target);
        return this.#owners.get(target) ?? [];
      }),
    );
  });

  constructor(make: (spot: Spot) => Action) {
    this.#make = make;
  }

  /**
   * Brings what stands in line with what should stand, for everybody whose places may have changed. Run twice, the
   * second run changes nothing. What must go goes at once: no row shows anybody but its own person for a frame.
   * Whether there was time for all that comes.
   */
  reconcile(people: Pick<PeopleOnPage, 'changed' | 'spotsOf'>): boolean {
    const found = new Map<string, Spot[]>();
    for (const personId of people.changed) {
      if (!this.of(personId).some(({ host }) => host.isConnected)) continue;
      found.set(personId, this.#clear(personId, people.spotsOf(personId)));
    }
    const end = performance.now() + SLICE;
    const due: Spot[] = [];
    for (const personId of people.changed) {
      if (performance.now() > end) break;
      people.changed.delete(personId);
      due.push(...(found.get(personId) ?? this.#clear(personId, people.spotsOf(personId))));
    }
    // Before any of them stands there: to lay out the page again for each would take long.
    const ways = due.map((spot) => (this.#at(spot) ? '' : wayBeside(spot)));
    due.forEach((spot, index) => {
      this.#fill(spot, ways[index]!);
    });
    return people.changed.size === 0;
  }

  // Takes away what has no spot any more, and gives the spots back.
  #clear(personId: string, spots: Spot[]): Spot[] {
    const standing = this.#standing.get(personId);
    for (const [anchor, { spot, host, button }] of standing ?? []) {
      if (spots.some((one) => one.anchor === anchor && one.where === spot.where)) continue;
      host.remove();
      this.#laidOut.unobserve(button);
      standing?.delete(anchor);
    }
    if (standing?.size === 0) this.#standing.delete(personId);
    return spots;
  }

  #fill(spot: Spot, way: string): void {
    const { personId, anchor, ask } = spot;
    const one = this.#at(spot) ?? this.#makeFor(spot, way);
    one.spot.ask = ask;
    const standing = this.#standing.get(personId) ?? new Map<Element, Standing>();
    this.#standing.set(personId, standing.set(anchor, one));
    if (stay(one)) this.#laidOut.observe(one.button);
  }

  #at({ personId, anchor }: Spot): Standing | undefined {
    return this.#standing.get(personId)?.get(anchor);
  }

  /** Measures all of them anew, when the window has another size. */
  measure(): void {
    for (const personId of this.people()) {
      for (const { button } of this.of(personId)) this.#laidOut.observe(button);
    }
  }

  /** Those that stand for a person. */
  of(personId: string): Action[] {
    return [...(this.#standing.get(personId)?.values() ?? [])];
  }

  /** Whether an action still stands where it was made, for the same person. */
  stands(spot: Spot): boolean {
    return this.#at(spot)?.spot === spot;
  }

  /** Whose actions stand in the page. */
  people(): string[] {
    return [...this.#standing.keys()];
  }

  #makeFor(spot: Spot, way: string): Standing {
    const one = { ...this.#make(spot), spot, returns: [] };
    if (way) one.host.style.cssText = way;
    one.shape(firstForm(spot));
    spot.anchor.after(one.host);
    this.#owners.set(one.button, one);
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
