import type { Hit } from './find.ts';

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

function rowOf(element: Element): Element | null {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (at.matches(ROW) || ROW_TAG.test(at.localName)) return at;
  }
  return null;
}

// Without a mark: close together below a common ancestor, and not in two parts of it that look alike, which
// would be two rows of a list.
function standTogether(a: Element, b: Element): boolean {
  let from = a;
  for (let step = 0; step < FAR; step += 1) {
    const above = from.parentElement;
    if (!above || above === document.body) return false;
    if (above.contains(b)) {
      const to = branchOf(above, b);
      return to !== null && !alike(from, to);
    }
    from = above;
  }
  return false;
}

function branchOf(above: Element, element: Element): Element | null {
  let at = element;
  for (let step = 0; step < FAR; step += 1) {
    if (at.parentElement === above) return at;
    if (!at.parentElement) return null;
    at = at.parentElement;
  }
  return null;
}

function alike(a: Element, b: Element): boolean {
  return (
    a.localName === b.localName &&
    a.className === b.className &&
    a.childElementCount === b.childElementCount
  );
}
