import { idsIn, toId } from '../awork/ids.ts';

/** What on a page points at a person, best place for an action first. */
export type EvidenceKind = 'address' | 'link' | 'picture' | 'attribute';

interface Evidence {
  kind: EvidenceKind;
  /** The ids that an attribute points at; none when it is no such evidence. */
  read(element: Element, name: string, value: string): string[];
}

const PICTURE = /\/files\/images\/users\/([0-9a-f-]{36})(?![0-9a-z-])/gi;

/**
 * The evidence that stands in an element's attributes, in the order of preference, each with where it is known
 * from. The address is read apart.
 */
export const EVIDENCE: Evidence[] = [
  {
    kind: 'link',
    // Profiles have the address /users/<id> (third-party help text, September 2026).
    read: (element, name, value) =>
      name === 'href' && isLinkIntoApp(element) ? idsIn(pathOf(value)) : [],
  },
  {
    kind: 'picture',
    // The API serves pictures at /files/images/users/<id>, on any host (API description, 2026-08-20).
    read: (_, name, value) =>
      name === 'src' || name === 'srcset' || name === 'style'
        ? [...value.matchAll(PICTURE)].flatMap(([, id]) => toId(id ?? '') ?? [])
        : [],
  },
  {
    kind: 'attribute',
    // None seen yet in awork; single-page apps often carry an id in id or data-*.
    read: (_, name, value) =>
      name === 'id' || name.startsWith('data-') ? [toId(value) ?? []].flat() : [],
  },
];

/** Whether a change of this attribute can bring or take evidence. */
export function carriesEvidence(attribute: string): boolean {
  return /^(?:href|src|srcset|style|id|data-.*)$/.test(attribute);
}

/** What an element itself says about a person that `isKnown` accepts; null when it says nothing. */
export function evidenceOf(
  element: Element,
  isKnown: (id: string) => boolean,
): { kind: EvidenceKind; personId: string } | null {
  for (const { kind, read } of EVIDENCE) {
    for (const { name, value } of element.attributes) {
      // No id is shorter: most attributes are done with here.
      if (value.length < 36) continue;
      const personId = read(element, name, value).find(isKnown);
      if (personId) return { kind, personId };
    }
  }
  return null;
}

// A link to another site may hold any id; it says nothing about a person of this workspace.
function isLinkIntoApp(element: Element): boolean {
  const { hostname = '' } = element as HTMLAnchorElement;
  return hostname === location.hostname || hostname.endsWith('.awork.com');
}

function pathOf(href: string): string {
  return href.replace(/[?#].*$/s, '');
}
