import type { Hit } from './find.ts';
import { upFrom } from './up-from.ts';

const ROW = 'tr,li,article,[role="row"],[role="listitem"],[role="option"],[role="treeitem"]';
/** awork's own elements are named after what they are (`aw-…-item`, seen in its front end, December 2025). */
const ROW_TAG = /-(?:item|row|card)$/;
/** How far apart two pieces of evidence may stand in the tree and still be one row without being marked as one. */
const FAR = 5;

/** Puts together what stands in the same row, card, list item or mention and points at the same person. */
export function intoRows(hits: Iterable<Hit>): Hit[][] {
  const rows: Hit[][] = [];
  for (const hit of hits) {
    const row = rows.find(
      ([first]) => first?.personId === hit.personId && inOneRow(first.element, hit.element),
    );
    if (row) row.push(hit);
    else rows.push([hit]);
  }
  return rows;
}

function inOneRow(a: Element, b: Element): boolean {
  if (a.contains(b) || b.contains(a)) return true;
  const rowOfA = rowOf(a);
  if (rowOfA || rowOf(b)) return rowOfA === rowOf(b);
  return standTogether(a, b);
}

function rowOf(element: Element): Element | undefined {
  return upFrom(element).find((at) => at.matches(ROW) || ROW_TAG.test(at.localName));
}

// Without a mark: close together below a common ancestor, and not in two parts of it that look alike, which
// would be two rows of a list.
function standTogether(a: Element, b: Element): boolean {
  const aboveA = upFrom(a, FAR);
  const aboveB = upFrom(b, FAR);
  const common = aboveA.find((at) => aboveB.includes(at));
  const part = (at: Element) => at.parentElement === common;
  const [partOfA, partOfB] = [aboveA.find(part), aboveB.find(part)];
  return !!common && !!partOfA && !!partOfB && !alike(partOfA, partOfB);
}

function alike(a: Element, b: Element): boolean {
  return (
    a.localName === b.localName &&
    a.className === b.className &&
    a.childElementCount === b.childElementCount
  );
}
