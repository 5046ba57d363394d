import { isOurs, OUR_TAG, type Hit } from './find.ts';
import { upFrom } from './up-from.ts';

const ROW = 'tr,li,article,[role="row"],[role="listitem"],[role="option"]';
/** awork's own elements are named after what they are (`aw-…-item`, seen in its front end, December 2025). */
const ROW_TAG = /-(?:item|row|card)$/;
/** How far up in the tree what belongs together is looked for where nothing is marked as a row. */
const FAR = 5;

/** Puts together what of one person's evidence stands in the same row, card, list item or mention. */
export function intoRows(hits: Hit[]): Hit[][] {
  const carriers = new Set(
    hits.flatMap(({ kind, element }) => (kind === 'attribute' ? element : [])),
  );
  const rows = Map.groupBy(hits, ({ element }) => rowOf(element));
  const loose = Map.groupBy(rows.get(undefined) ?? [], ({ element }) => {
    // What carries the person's id is about them, with all that is in it.
    const card = upFrom(element).findLast((at) => carriers.has(at)) ?? element;
    return repeated(card) ?? card;
  });
  rows.delete(undefined);
  return [...rows.values(), ...join(loose)];
}

/** What is marked as a row around an element, itself included. */
export function rowOf(element: Element): Element | undefined {
  const marked = element.closest(ROW);
  for (let at: Element | null = element; at && at !== marked; at = at.parentElement) {
    if (ROW_TAG.test(at.localName)) return at;
  }
  return marked ?? undefined;
}

// The nearest of what stands in the page several times, one like the other: a row or a cell of a row.
function repeated(element: Element): Element | undefined {
  return upFrom(element, FAR).find(
    (at) =>
      alike(at, beside(at, 'previousElementSibling')) ||
      alike(at, beside(at, 'nextElementSibling')),
  );
}

// Our own elements come and go: what the page has put there counts.
function beside(
  element: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): Element | null {
  const next = element[side];
  return next && isOurs(next) ? beside(next, side) : next;
}

// The first class says what it is, others what has become of it.
function alike(a: Element, b: Element | null): boolean {
  return (
    a.localName === b?.localName && a.classList[0] === b.classList[0] && sizeOf(a) === sizeOf(b)
  );
}

function sizeOf({ children }: Element): number {
  return [...children].filter(({ localName }) => localName !== OUR_TAG).length;
}

// Cells of one row show different things of a person, rows of one list the same.
function join(parts: Map<Element, Hit[]>): Hit[][] {
  const newest = new Map<Element, Hit[]>();
  const rows: Hit[][] = [];
  for (const [key, part] of parts) {
    const around = rowsAround(key);
    const kinds = new Set(part.map(({ kind }) => kind));
    const row = around
      .map((at) => newest.get(at))
      .find((other) => other?.every(({ kind }) => !kinds.has(kind)));
    if (row) row.push(...part);
    else rows.push(part);
    for (const at of around) newest.set(at, row ?? part);
  }
  return rows;
}

// What may be the row of a part: where the part is repeated, only what is repeated too.
function rowsAround(part: Element): Element[] {
  if (repeated(part) !== part) return upFrom(part, FAR);
  const row = part.parentElement && repeated(part.parentElement);
  return row ? [row] : [];
}
