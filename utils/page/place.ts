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

const FIRST = { beside: 'full', corner: 'corner', bar: 'bar' } as const;
const GAP = 8;
const COMPACT = 24;
const CORNER = 20;
const MINI = 16;
/** A picture less wide than this is small. */
const SMALL = 32;
/** How far up neighbours are looked for. */
const NEAR = 6;

/** Puts our host after its anchor without moving anything: what a gap of the layout would add is taken back. */
export function insertAfter(anchor: Element, host: HTMLElement): void {
  anchor.after(host);
  const parent = anchor.parentElement;
  if (!parent || anchor === document.body) return;
  const { display, flexDirection, columnGap, rowGap } = getComputedStyle(parent);
  const set = (property: string, value: string) => {
    host.style.setProperty(property, value, 'important');
  };
  set('position', display.includes('grid') ? 'absolute' : 'relative');
  if (!display.includes('flex')) return;
  const column = flexDirection.startsWith('column');
  set(column ? '--gap-y' : '--gap-x', `${-Number.parseFloat(column ? rowGap : columnGap) || 0}px`);
}

/** Gives each its form and place. Everything is measured first and written afterwards: one layout for all. */
export function place(all: Placeable[]): void {
  for (const one of all) one.shape(FIRST[one.spot.where]);
  const inPage = all.filter(({ spot }) => spot.where !== 'bar');
  for (const write of inPage.map(measure)) write();
}

// Finds the form and the place of one, and gives what writes them.
function measure({ spot: { anchor, where }, host, button, shape }: Placeable): () => void {
  const origin = host.getBoundingClientRect();
  const on = (form: Form, left: number, middle: number) => () => {
    shape(form);
    button.style.setProperty('--x', `${Math.round(left - origin.left)}px`);
    button.style.setProperty('--y', `${Math.round(middle - origin.top)}px`);
  };
  if (where === 'corner') {
    const { right, bottom, width } = anchor.getBoundingClientRect();
    const small = width < SMALL;
    const size = small ? MINI : CORNER;
    return on(small ? 'mini' : 'corner', right - size + 3, bottom - size / 2 + 3);
  }
  const at = textBox(anchor);
  const middle = at.top + at.height / 2;
  for (const right of [at.right, endOfLine(anchor, host, at)]) {
    const room = limitRight(anchor, host, at, right) - right - GAP;
    if (room >= COMPACT) {
      return on(room >= button.offsetWidth ? 'full' : 'compact', right + GAP, middle);
    }
  }
  return on('mini', at.right - 2, at.top);
}

// Where the things beside the anchor end, such as the time beside a name. Running text is left alone.
function endOfLine(anchor: Element, host: Element, at: DOMRect): number {
  let right = at.right;
  for (const next of after(anchor, host)) {
    if (next instanceof Text && next.data.trim()) return at.right;
    if (next instanceof Element) right = Math.max(right, boxOnLine(next, at)?.right ?? 0);
  }
  return right;
}

// A link may be stretched wider than its text; the action stands beside the text.
function textBox(anchor: Element): DOMRect {
  const box = anchor.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(anchor);
  const { left, top, width, height } = range.getBoundingClientRect();
  return width > 0 ? new DOMRect(left, top, Math.min(width, box.right - left), height) : box;
}

// How far to the right nothing stands: the next thing on the same line, or the edge that would cut it off.
function limitRight(anchor: Element, host: Element, at: DOMRect, right: number): number {
  let limit = document.documentElement.clientWidth - GAP;
  for (const from of upFrom(anchor, NEAR)) {
    if (from !== anchor && getComputedStyle(from).overflowX !== 'visible') {
      limit = Math.min(limit, from.getBoundingClientRect().right);
    }
    for (const next of after(from, host)) {
      const left = boxOnLine(next, at)?.left ?? 0;
      if (left >= right - 1) limit = Math.min(limit, left);
    }
  }
  return limit;
}

function after(element: Element, host: Element): Node[] {
  const nodes: Node[] = [];
  for (let next = element.nextSibling; next; next = next.nextSibling) {
    if (next !== host) nodes.push(next);
  }
  return nodes;
}

// The box of a node that stands at the same height, if it does.
function boxOnLine(node: Node, at: DOMRect): DOMRect | null {
  const range = document.createRange();
  range.selectNode(node);
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.top < at.bottom && box.bottom > at.top ? box : null;
}
