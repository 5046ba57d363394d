import type { PagePerson } from '../messages.ts';
import { isDead } from './copies.ts';
import { learn, mayTell, type EvidenceKind, type Wanted } from './evidence.ts';
import { HEADING, isOurs, look, OUR_TAG, ownText, type Hit } from './find.ts';
import { Profile } from './profile.ts';
import { intoRows, rowOf } from './rows.ts';
import { Scan } from './scan.ts';
import { spotIn, type Spot } from './spots.ts';
import type { Changes } from './watch.ts';

/** How far up from a change the places are looked for that it may concern. */
const NEAR = 4;
/** What has more children is no row or cell. */
const MANY = 9;

/** The evidence on the page as it stands now, kept up with what changes, and the places it makes. */
export class PeopleOnPage implements Wanted {
  #wanted = '';
  /** Whether a name alone points at somebody, so that each text matters. */
  seeksNames = false;
  #people = new Map<string, PagePerson>();
  /** Who has a name; an empty text where it points at nobody for sure. */
  #named = new Map<string, string>();
  readonly #hits = new Map<Element, Hit>();
  readonly #elementsOf = new Map<string, Set<Element>>();
  /** Whose places a change of an element may concern. */
  readonly #near = new WeakMap<Element, Set<string>>();
  /** The people whose places may be others than those where their actions stand. */
  readonly changed = new Set<string>();
  readonly #scan = new Scan();
  readonly #profile: Profile;

  readonly #read = (element: Element) => {
    if (isOurs(element)) return this.#readOurs(element);
    const hit = element.isConnected ? look(element, this) : null;
    const before = this.#hits.get(element);
    if (before?.personId === hit?.personId && before?.kind === hit?.kind) return;
    if (before) this.#forget(before);
    if (hit) this.#keep(hit);
  };

  /** `again` is called when a pass is due although nothing has changed. */
  constructor(again: () => void) {
    this.#profile = new Profile(again);
  }

  byId(ids: string[]): string | undefined {
    return ids.find((id) => this.#people.has(id));
  }

  byName(name: string): string | undefined {
    return this.#named.get(name) || undefined;
  }

  /** Sets who is looked for: whoever is not has no places any more. Whether the page is to be read for others. */
  want(people: PagePerson[]): boolean {
    const before = this.#wanted;
    this.#wanted = JSON.stringify(people);
    if (this.#wanted === before) return false;
    // Of the others nothing stands in the page, and they are many.
    for (const { personId } of this.#hits.values()) this.changed.add(personId);
    if (this.#profile.personId) this.changed.add(this.#profile.personId);
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#named = new Map(people.map(({ id, name, unique }) => [name, unique ? id : '']));
    this.seeksNames = people.some(({ unique }) => unique);
    return people.length > 0;
  }

  find(personId: string | undefined): PagePerson | undefined {
    return this.#people.get(personId ?? '');
  }

  nameOf(personId: string | undefined): string {
    return this.find(personId)?.name ?? '';
  }

  /** Reads what has changed; much at once is read a little at a time. Whether everything is read. */
  update(changes: Changes): boolean {
    const { roots, altered, touched, retold, removed, whole } = changes;
    if (whole) this.#beginAnew();
    if (removed) {
      for (const [element, hit] of this.#hits) if (!element.isConnected) this.#forget(hit);
    }
    altered.forEach(this.#read);
    for (const element of touched) this.#heed(element, true);
    for (const element of retold) this.#heed(element, false);
    for (const part of roots) {
      // What stands in another part that has come is read with it; a notice comes by ourselves.
      const { parentElement } = part;
      if (isOurs(part) || (parentElement && roots.has(parentElement))) continue;
      learn(part, this);
      this.#scan.add(part);
    }
    this.#readAddress(changes);
    // To search a whole page is enough for one frame.
    return !whole && this.#scan.run(this.#read);
  }

  /** Where the actions of a person should stand now. */
  spotsOf(personId: string): Spot[] {
    if (!this.find(personId)) return [];
    const own = this.#profile.personId === personId;
    const hits = [...(this.#elementsOf.get(personId) ?? [])]
      .flatMap((element) => this.#hits.get(element) ?? [])
      .filter((hit) => !(own && isOwnTab(hit)));
    const { anchor } = this.#profile;
    if (own && anchor) hits.unshift({ element: anchor, personId, kind: 'address' });
    const spots = intoRows(hits).flatMap((row) => spotIn(row, this.nameOf(personId)) ?? []);
    for (const spot of spots) setIn(this.#near, spot.anchor, personId);
    return spots;
  }

  /** The kind of each piece of evidence that the page has. */
  kinds(): EvidenceKind[] {
    const kinds = [...this.#hits.values()].map(({ kind }) => kind);
    return this.#profile.personId ? ['address', ...kinds] : kinds;
  }

  // The whole page.
  #beginAnew(): void {
    const names = [...this.#named].flatMap(([name, id]) => (id ? name : []));
    this.#scan.seek(`${OUR_TAG},${mayTell(this.seeksNames)}`, names);
    for (const [element, { personId }] of this.#hits) {
      this.changed.add(personId);
      this.#read(element);
    }
    // Between two documents there is none.
    if (!(document.body as Element | null)) return;
    this.#scan.add(document.body);
  }

  // What it says itself may have changed, or how what stands around it is arranged.
  #heed(element: Element, isTouched: boolean): void {
    const isNamed = this.seeksNames && this.#named.has(ownText(element));
    if (isNamed || this.#hits.has(element)) this.#read(element);
    const steps = isTouched || isNamed ? NEAR : 1;
    let at: Element | null = element;
    for (let step = 0; at && step <= steps; step += 1) {
      if (step > 0) at = at.parentElement;
      const near = at && this.#near.get(at);
      near?.forEach((personId) => {
        // A row that is used again and again would have everybody around it in the end.
        const isHere = personId === this.#profile.personId || this.#elementsOf.get(personId)?.size;
        if (isHere) this.changed.add(personId);
        else near.delete(personId);
      });
    }
  }

  // An action that has come or gone with what it stands beside, or a clone of one.
  #readOurs(host: Element): void {
    if (isDead(host)) host.remove();
    else if (host.previousElementSibling) this.#heed(host.previousElementSibling, false);
  }

  #readAddress(changes: Changes): void {
    const { personId: before, anchor: from } = this.#profile;
    this.#profile.update(this, changes);
    const { personId, anchor } = this.#profile;
    if (personId === before && anchor === from) return;
    for (const either of [before, personId]) if (either) this.changed.add(either);
    if (personId && anchor) this.#watchOver(personId, anchor);
  }

  #keep(hit: Hit): void {
    const { element, personId } = hit;
    this.#hits.set(element, hit);
    this.changed.add(personId);
    setIn(this.#elementsOf, personId, element);
    this.#watchOver(personId, element);
  }

  #watchOver(personId: string, element: Element): void {
    const { parentElement } = element;
    // What changes in a long list is no news for each of its rows.
    for (const at of [element, parentElement, parentElement?.parentElement, rowOf(element)]) {
      if (!at || at.childElementCount > MANY) continue;
      setIn(this.#near, at, personId);
      learn(at, this);
    }
  }

  #forget({ element, personId }: Hit): void {
    this.#hits.delete(element);
    this.changed.add(personId);
    this.#elementsOf.get(personId)?.delete(element);
  }
}

// The tabs of a person's page link to it; beside them an action would say nothing.
function isOwnTab({ kind, element }: Hit): boolean {
  return kind === 'link' && !element.closest(HEADING) && !element.querySelector('img');
}

interface Index<K, V> {
  get(key: K): Set<V> | undefined;
  set(key: K, values: Set<V>): unknown;
}

function setIn<K, V>(index: Index<K, V>, key: K, value: V): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}
