import { idsIn } from '../awork/ids.ts';

/** What on a page points at a person, best place for an action first. */
export type EvidenceKind = 'address' | 'link' | 'picture' | 'attribute';

interface Evidence {
  kind: EvidenceKind;
  /** The names of the attributes that it stands in. */
  attributes: RegExp;
  /** The ids that such an attribute points at. */
  read(value: string, element: Element): string[];
}

const PICTURE = /\/files\/images\/users\/[0-9a-f-]{36}(?![0-9a-z-])/gi;

/** How many letters an id has. */
const LENGTH = 36;

/**
 * The evidence that stands in an element's attributes, in the order of preference, each with where it is known
 * from. The address is read apart.
 */
const EVIDENCE: Evidence[] = [
  {
    kind: 'link',
    // Profiles have the address /users/<id> (third-party help text, September 2026).
    attributes: /^href$/,
    read: (_, element) => idsIn(pathInApp(element)),
  },
  {
    kind: 'picture',
    // The API serves pictures at /files/images/users/<id>, on any host (API description, 2026-08-20).
    attributes: /^(?:src|srcset|style)$/,
    read: (value) => (value.match(PICTURE) ?? []).flatMap(idsIn),
  },
  {
    kind: 'attribute',
    // None seen yet in awork; single-page apps often carry an id, and nothing else, in id or data-*.
    attributes: /^(?:id|data-.*)$/,
    read: (value) => (value.length === LENGTH ? idsIn(value) : []),
  },
];

/** Whether a change of this attribute can bring or take evidence. */
export function carriesEvidence(attribute: string): boolean {
  return EVIDENCE.some(({ attributes }) => attributes.test(attribute));
}

/** What an element itself says about a person that `isKnown` accepts; null when it says nothing. */
export function evidenceOf(
  element: Element,
  isKnown: (id: string) => boolean,
): { kind: EvidenceKind; personId: string } | null {
  for (const { kind, attributes, read } of EVIDENCE) {
    for (const { name, value } of element.attributes) {
      // No evidence is shorter: most attributes are done with here.
      if (value.length < LENGTH || !attributes.test(name)) continue;
      const personId = read(value, element).find(isKnown);
      if (personId) return { kind, personId };
    }
  }
  return null;
}

// A link to another site may hold any id; it says nothing about a person of this workspace.
function pathInApp(element: Element): string {
  // Other elements than links have an `href` too, without its parts.
  const { hostname, pathname = '' } = element as Partial<HTMLAnchorElement>;
  const inApp = hostname === location.hostname || hostname?.endsWith('.awork.com');
  return inApp ? pathname : '';
}
