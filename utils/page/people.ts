import type { PagePerson } from '../messages.ts';
import { isDead } from './copies.ts';
import type { EvidenceKind, Wanted } from './evidence.ts';
import { HEADING, look, OUR_TAG, type Hit } from './find.ts';
import { Profile } from './profile.ts';
import { intoRows, rowOf } from './rows.ts';
import { Scan } from './scan.ts';
import { spotIn, type Spot } from './spots.ts';
import { upFrom } from './up-from.ts';
import type { Changes } from './watch.ts';

/** How far up from a change the places are looked for that it may concern. */
const NEAR = 4;
/** What has more children is no row or cell. */
const MANY = 9;

/** The evidence on the page as it stands now, kept up with what changes, and the places it makes. */
export class PeopleOnPage implements Wanted {
  #people = new Map<string, PagePerson>();
  #named = new Map<string, string>();
  readonly #hits = new Map<Element, Hit>();
  readonly #elementsOf = new Map<string, Set<Element>>();
  /** Whose places a change of an element may concern. */
  readonly #near = new WeakMap<Element, Set<string>>();
  /** The people whose places may be others than those where their actions stand. */
  readonly changed = new Set<string>();
  readonly #scan = new Scan();
  readonly #profile: Profile;
  /** Whose page it was, and what their action stood beside, when the address was last read. */
  #own: Pick<Profile, 'personId' | 'anchor'> = { personId: undefined, anchor: undefined };
  /** Clones that the page has made of our elements. */
  readonly #strays: Element[] = [];

  readonly #read = (element: Element) => {
    if (element.localName === OUR_TAG && isDead(element)) this.#strays.push(element);
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
    return this.#named.get(name);
  }

  /** Sets who is looked for; what is known of the page is read again. Whether there is more to be found now. */
  want(people: PagePerson[]): boolean {
    const before = this.#people;
    this.#people = new Map(people.map((person) => [person.id, person]));
    this.#named = new Map(people.filter(({ unique }) => unique).map(({ id, name }) => [name, id]));
    this.#readKnown();
    return people.some(({ id, name, unique }) => {
      const known = before.get(id);
      return known?.name !== name || known.unique !== unique;
    });
  }

  find(personId: string | undefined): PagePerson | undefined {
    return this.#people.get(personId ?? '');
  }

  nameOf(personId: string | undefined): string {
    return this.find(personId)?.name ?? '';
  }

  /** Reads what has changed; much at once is read a little at a time. Whether everything is read. */
  update(changes: Changes): boolean {
    const { roots, altered, touched, removed, whole } = changes;
    if (whole) {
      this.#readKnown();
      this.#scan.clear();
      // Between two documents there is none.
      if (document.body as Element | null) this.#scan.add(document.body);
    } else if (removed) {
      for (const [element, hit] of this.#hits) if (!element.isConnected) this.#forget(hit);
    }
    altered.forEach(this.#read);
    for (const element of touched) {
      this.#read(element);
      for (const at of upFrom(element, NEAR)) {
        for (const personId of this.#near.get(at) ?? []) this.changed.add(personId);
      }
    }
    for (const root of roots) if (isOutermost(root, roots)) this.#scan.add(root);
    this.#readAddress(changes);
    const isRead = this.#scan.run(this.#read);
    for (const stray of this.#strays.splice(0)) stray.remove();
    return isRead;
  }

  /** Where the actions of a person should stand now. */
  spotsOf(personId: string): Spot[] {
    const own = this.#own.personId === personId && this.#people.has(personId);
    const anchor = own ? this.#own.anchor : undefined;
    const hits = [...(this.#elementsOf.get(personId) ?? [])]
      .flatMap((element) => this.#hits.get(element) ?? [])
      .filter((hit) => !(own && isOwnTab(hit)));
    if (anchor) hits.unshift({ element: anchor, personId, kind: 'address' });
    return intoRows(hits).flatMap((row) => spotIn(row, this.nameOf(personId)) ?? []);
  }

  /** The kind of each piece of evidence that the page has. */
  kinds(): EvidenceKind[] {
    const kinds = [...this.#hits.values()].map(({ kind }) => kind);
    return this.#own.personId ? ['address', ...kinds] : kinds;
  }

  #readKnown(): void {
    for (const [element, { personId }] of this.#hits) {
      this.changed.add(personId);
      this.#read(element);
    }
  }

  #readAddress(changes: Changes): void {
    const { personId: before, anchor: from } = this.#own;
    this.#profile.update(this, changes);
    const { personId, anchor } = this.#profile;
    if (personId === before && anchor === from) return;
    this.#own = { personId, anchor };
    if (before) this.changed.add(before);
    if (!personId) return;
    this.changed.add(personId);
    if (anchor) this.#watchOver(personId, anchor);
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
    const cell = parentElement && parentElement.childElementCount < MANY ? parentElement : null;
    for (const at of [element, cell, rowOf(element)]) if (at) setIn(this.#near, at, personId);
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

// What stands in another part that is read is read with it.
function isOutermost(root: Element, roots: Set<Element>): boolean {
  if (roots.size === 1) return true;
  return !upFrom(root).some((at) => at !== root && roots.has(at));
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
