import { isOurs } from './find.ts';
import type { Spot } from './spots.ts';
import { upFrom } from './up-from.ts';

/**
 * How much room an action takes: with its word, as an icon, as a round icon on the corner of a picture (a small
 * one on what is small), or as a bar above the page.
 */
export type Form = 'full' | 'compact' | 'corner' | 'mini' | 'bar';

/** Something to be placed: a host that stands after its anchor, and the button that hangs on it. */
export interface Placeable {
  spot: Spot;
  host: HTMLElement;
  button: HTMLElement;
  shape(form: Form): void;
}

const GAP = 8;
const COMPACT = 24;
const CORNER = 20;
const MINI = 16;
/** A picture less wide than this is small. */
const SMALL = 32;
/** How far up neighbours are looked for, and how many of them: lists may be long. */
const NEAR = 6;
const BESIDE = 9;

/** Measures nodes that are no elements. */
const range = new Range();
/** Whether the page runs from right to left where one is measured: all boxes are mirrored then. */
let mirrored = false;

/** The form in which an action comes, before it is measured. */
export function firstForm({ where }: Spot): Form {
  return where === 'beside' ? 'full' : where;
}

/**
 * Gives each its form and place. Everything is read first and written afterwards: one layout for all where they come,
 * two where they are measured anew.
 */
export function place(all: Placeable[]): void {
  for (const { spot, shape } of all) shape(firstForm(spot));
  const inPage = all.filter(({ spot }) => spot.where !== 'bar');
  for (const write of inPage.map(measure)) write();
}

/**
 * How a host is to stand beside an anchor, for its `style`: takes back what a gap of the layout would add, so that
 * nothing moves. Our own style sheet outdoes what is set there, so it takes both from variables.
 */
export function wayBeside({ anchor }: Spot): string {
  const { display, flexDirection, columnGap, rowGap } = getComputedStyle(
    anchor.parentElement ?? anchor,
  );
  const column = flexDirection.startsWith('column');
  const gap = Number.parseFloat(column ? rowGap : columnGap);
  if (display.includes('flex') && gap) return `--our-${column ? 'y' : 'x'}:${-gap}px`;
  return display.includes('grid') ? '--our-at:absolute' : '';
}

// Finds the form and the place of one, and gives what writes them.
function measure({ spot: { anchor, where }, host, button, shape }: Placeable): () => void {
  mirrored = getComputedStyle(host).direction === 'rtl';
  const origin = boxOf(host);
  const on = (form: Form, left: number, middle: number) => () => {
    shape(form);
    button.style.cssText = `--x:${Math.round(left - origin.left)}px;--y:${Math.round(middle - origin.top)}px`;
  };
  if (where === 'corner') {
    const { right, bottom, width } = boxOf(anchor);
    const small = width < SMALL;
    const size = small ? MINI : CORNER;
    return on(small ? 'mini' : 'corner', right - size + 3, bottom - size / 2 + 3);
  }
  const at = textBox(anchor);
  for (const end of [() => at.right, () => endOfLine(anchor, at)]) {
    const right = end();
    const room = limitRight(anchor, at, right) - right;
    // Where it is close, in the middle between its neighbours.
    const gap = Math.min(GAP, (room - COMPACT) / 2);
    const form = room < button.offsetWidth + 2 * GAP ? 'compact' : 'full';
    if (room >= COMPACT + GAP) return on(form, right + gap, at.top + at.height / 2);
  }
  return on('mini', at.right - 2, at.top);
}

// Where something stands along the line of reading.
function boxOf(one: Element | Range): DOMRect {
  const box = one.getBoundingClientRect();
  if (mirrored) box.x = -box.right;
  return box;
}

// Where the things beside the anchor end, such as the time beside a name. Running text is left alone.
function endOfLine(anchor: Element, at: DOMRect): number {
  let right = at.right;
  for (const next of after(anchor)) {
    if (next instanceof Text && next.data.trim()) return at.right;
    const box = boxOf(around(next));
    if (box.width && box.top < at.bottom && box.bottom > at.top) right = Math.max(right, box.right);
  }
  return right;
}

// A link may be stretched wider than its text; the action stands beside the text.
function textBox(anchor: Element): DOMRect {
  const box = boxOf(anchor);
  range.selectNodeContents(anchor);
  const line = boxOf(range);
  if (!line.width) return box;
  line.width = Math.min(line.width, box.right - line.x);
  return line;
}

// How far to the right nothing stands: the next thing on the same line, or the edge of what it stands in. What lies
// beyond something that cuts its content off matters no more.
function limitRight(anchor: Element, at: DOMRect, right: number): number {
  let limit = (mirrored ? 0 : document.documentElement.clientWidth) - GAP;
  for (const from of upFrom(anchor, NEAR)) {
    const { overflowX, borderInlineEndStyle } = getComputedStyle(from);
    if (from !== anchor && overflowX + borderInlineEndStyle !== 'visiblenone') {
      limit = Math.min(limit, innerEnd(from));
      if (overflowX !== 'visible') break;
    }
    for (const next of after(from)) {
      const { left, top, bottom, width } = boxOf(around(next));
      if (!width || bottom <= at.top) continue;
      // Below it, the next line begins.
      if (top >= at.bottom) break;
      if (left >= right - 1) limit = Math.min(limit, left);
    }
  }
  return limit;
}

// Where the room within an element ends: before its border and its scroll bar. What is inline has no such room.
function innerEnd(element: Element): number {
  const { left, right } = element.getBoundingClientRect();
  const start = left + element.clientLeft;
  if (mirrored) return -start;
  return Math.min(right, start + (element.clientWidth || Infinity));
}

// What follows in the same parent. Firefox sees the word of our own button in a range around its host.
function after(element: Element): Node[] {
  const nodes: Node[] = [];
  for (let next = element.nextSibling; next && nodes.length < BESIDE; next = next.nextSibling) {
    if (!isOurs(next)) nodes.push(next);
  }
  return nodes;
}

function around(node: Node): Range {
  range.selectNode(node);
  return range;
}
