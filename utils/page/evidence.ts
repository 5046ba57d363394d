import { idsIn } from '../awork/ids.ts';

/** What on a page points at a person, the surest first; a `label` is a name that is not seen as a text. */
export type EvidenceKind = 'address' | 'link' | 'picture' | 'attribute' | 'label' | 'name';

/** Who is looked for: answers with the id, or nothing where a page's id or name is nobody's who is. */
export interface Wanted {
  byId(ids: string[]): string | undefined;
  byName(name: string): string | undefined;
  /** Whether a name alone points at somebody, so that each text matters. */
  seeksNames: boolean;
  nameOf(personId: string | undefined): string;
}

interface Evidence {
  kind: EvidenceKind;
  /** The attributes that it stands in. */
  attributes: string[];
  /** What stands in each of their values; an empty text where that may be anything. */
  part: string;
  /** The id of the person that such an attribute points at. */
  read(value: string, wanted: Wanted, element: Element): string | undefined;
}

const PICTURE = /\/files\/images\/users\/[0-9a-f-]{36}(?![0-9a-z-])/gi;

const ATTRIBUTE: Evidence = {
  kind: 'attribute',
  // None seen yet in awork; single-page apps often carry an id, and nothing else, in id or data-*.
  attributes: ['id', 'data-id', 'data-user-id'],
  part: '-',
  read: (value, wanted) => wanted.byId([value.toLowerCase()]),
};

/**
 * The evidence that stands in an element's attributes, in the order of preference, each with where it is known
 * from. The address of the page and names that stand in texts are read apart.
 */
const EVIDENCE: Evidence[] = [
  {
    kind: 'link',
    // Profiles have the address /users/<id> (third-party help text, September 2026).
    attributes: ['href'],
    part: '-',
    // Taking an address apart is slow: only where it holds somebody's id at all.
    read: (value, wanted, element) =>
      wanted.byId(idsIn(value)) && wanted.byId(idsIn(pathInApp(element))),
  },
  {
    kind: 'picture',
    // The API serves pictures at /files/images/users/<id>, on any host (API description, 2026-08-20).
    attributes: ['src', 'srcset', 'style'],
    part: '/users/',
    read: (value, wanted) => wanted.byId((value.match(PICTURE) ?? []).flatMap(idsIn)),
  },
  ATTRIBUTE,
  {
    kind: 'label',
    // Avatars with initials hold no id, and say the name as a tooltip or to assistive technology
    // (a script against awork's pages, 2025-08-08, saw the initials; the tooltip is expected).
    attributes: ['title', 'alt', 'aria-label'],
    part: '',
    read: (value, wanted) => wanted.byName(value),
  },
];

/**
 * The attributes whose changes can bring or take evidence, each with the place of that evidence in the order; more as
 * they are learned.
 */
export const telling = new Map(
  EVIDENCE.flatMap(({ attributes }, rank) => attributes.map((name) => [name, rank] as const)),
);

/**
 * Notes which data attributes of an element hold the id of somebody who is wanted. No selector can ask for all of them,
 * and a page changes many others all the time, so from then on these are looked for and watched.
 */
export function learn(element: Element, wanted: Wanted): void {
  for (const name of element.getAttributeNames()) {
    if (!name.startsWith('data-') || telling.has(name)) continue;
    if (ATTRIBUTE.read(element.getAttribute(name)!, wanted, element)) {
      telling.set(name, EVIDENCE.indexOf(ATTRIBUTE));
    }
  }
}

/** A selector for all elements whose attributes may tell of a person, with or without those that tell a name. */
export function mayTell(names: boolean): string {
  return [...telling]
    .flatMap(([name, rank]) => {
      const attribute = CSS.escape(name);
      const { part } = EVIDENCE[rank]!;
      if (part) return `[${attribute}*="${part}"]`;
      return names ? `[${attribute}]:not([${attribute}=""])` : [];
    })
    .join();
}

/** What the attributes of an element say about a person who is wanted; null when they say nothing. */
export function evidenceOf(
  element: Element,
  wanted: Wanted,
): { kind: EvidenceKind; personId: string } | null {
  let best = EVIDENCE.length;
  let found: string | undefined;
  for (const name of element.getAttributeNames()) {
    const rank = telling.get(name) ?? best;
    if (rank >= best) continue;
    const personId = EVIDENCE[rank]!.read(element.getAttribute(name)!, wanted, element);
    if (!personId) continue;
    best = rank;
    found = personId;
  }
  return found ? { kind: EVIDENCE[best]!.kind, personId: found } : null;
}

// A link to another site may hold any id; it says nothing about a person of this workspace.
function pathInApp(element: Element): string {
  // Other elements than links have an `href` too, without its parts.
  const { hostname, pathname = '' } = element as Partial<HTMLAnchorElement>;
  return hostname?.endsWith('.awork.com') ? pathname : '';
}
