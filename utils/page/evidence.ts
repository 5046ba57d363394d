import { idsIn } from '../awork/ids.ts';

/** What on a page points at a person, the surest first; a `label` is a name that is not seen as a text. */
export type EvidenceKind = 'address' | 'link' | 'picture' | 'attribute' | 'label' | 'name';

/** Who is looked for: answers with the id, or nothing where a page's id or name is nobody's who is. */
export interface Wanted {
  byId(ids: string[]): string | undefined;
  byName(name: string): string | undefined;
  nameOf(personId: string | undefined): string;
}

interface Evidence {
  kind: EvidenceKind;
  /** The attributes that it stands in; `data-` stands for all that begin so. */
  attributes: string[];
  /** The id of the person that such an attribute points at. */
  read(value: string, wanted: Wanted, element: Element): string | undefined;
}

const PICTURE = /\/files\/images\/users\/[0-9a-f-]{36}(?![0-9a-z-])/gi;

/** How many letters an id has. */
const LENGTH = 36;

const DATA = 'data-';

/**
 * The evidence that stands in an element's attributes, in the order of preference, each with where it is known
 * from. The address of the page and names that stand in texts are read apart.
 */
const EVIDENCE: Evidence[] = [
  {
    kind: 'link',
    // Profiles have the address /users/<id> (third-party help text, September 2026).
    attributes: ['href'],
    read: (value, wanted, element) =>
      value.length < LENGTH ? undefined : wanted.byId(idsIn(pathInApp(element))),
  },
  {
    kind: 'picture',
    // The API serves pictures at /files/images/users/<id>, on any host (API description, 2026-08-20).
    attributes: ['src', 'srcset', 'style'],
    read: (value, wanted) =>
      value.length < LENGTH ? undefined : wanted.byId((value.match(PICTURE) ?? []).flatMap(idsIn)),
  },
  {
    kind: 'attribute',
    // None seen yet in awork; single-page apps often carry an id, and nothing else, in id or data-*.
    attributes: ['id', DATA],
    read: (value, wanted) => (value.length === LENGTH ? wanted.byId(idsIn(value)) : undefined),
  },
  {
    kind: 'label',
    // Avatars with initials hold no id, and say the name as a tooltip or to assistive technology
    // (a script against awork's pages, 2025-08-08, saw the initials; the tooltip is expected).
    attributes: ['title', 'alt', 'aria-label'],
    read: (value, wanted) => wanted.byName(value),
  },
];

const RANKS = new Map(
  EVIDENCE.flatMap(({ attributes }, rank) => attributes.map((name) => [name, rank] as const)),
);

/**
 * The attributes whose changes can bring or take evidence. Of those that begin with `data-`, the ones that were
 * seen to hold an id join in: a page changes many others all the time.
 */
export const telling = new Set([...RANKS.keys(), 'contenteditable']);

/** What the attributes of an element say about a person who is wanted; null when they say nothing. */
export function evidenceOf(
  element: Element,
  wanted: Wanted,
): { kind: EvidenceKind; personId: string } | null {
  let best = null;
  let bestRank = EVIDENCE.length;
  for (const name of element.getAttributeNames()) {
    const rank = RANKS.get(name) ?? (name.startsWith(DATA) ? RANKS.get(DATA) : undefined);
    const evidence = EVIDENCE[rank ?? bestRank];
    if (!evidence || rank === undefined || rank >= bestRank) continue;
    const value = element.getAttribute(name) ?? '';
    if (value.length === LENGTH && idsIn(value).length > 0) telling.add(name);
    const personId = evidence.read(value, wanted, element);
    if (!personId) continue;
    best = { kind: evidence.kind, personId };
    bestRank = rank;
  }
  return best;
}

// A link to another site may hold any id; it says nothing about a person of this workspace.
function pathInApp(element: Element): string {
  // Other elements than links have an `href` too, without its parts.
  const { hostname, pathname = '' } = element as Partial<HTMLAnchorElement>;
  return hostname?.endsWith('.awork.com') ? pathname : '';
}
