import type { Spot } from './spots.ts';

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

interface Measured {
  one: Placeable;
  form: Form;
  x: number;
  y: number;
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
  host.style.setProperty(
    'position',
    display.includes('grid') ? 'absolute' : 'relative',
    'important',
  );
  if (!display.includes('flex')) return;
  const column = flexDirection.startsWith('column');
  const gap = Number.parseFloat(column ? rowGap : columnGap) || 0;
  host.style.setProperty(column ? '--gap-y' : '--gap-x', `${-gap}px`);
}

/** Gives each its form and place. Everything is measured first and written afterwards: one layout for all. */
export function place(all: Placeable[]): void {
  for (const one of all) one.shape(FIRST[one.spot.where]);
  const inPage = all.filter(({ spot }) => spot.where !== 'bar');
  for (const { one, form, x, y } of inPage.map(measure)) {
    one.shape(form);
    one.button.style.setProperty('--x', `${x}px`);
    one.button.style.setProperty('--y', `${y}px`);
  }
}

function measure(one: Placeable): Measured {
  const { spot, host, button } = one;
  const origin = host.getBoundingClientRect();
  const onCorner = spot.where === 'corner';
  const at = onCorner ? spot.anchor.getBoundingClientRect() : textBox(spot.anchor);
  const on = (form: Form, left: number, middle: number): Measured => ({
    one,
    form,
    x: Math.round(left - origin.left),
    y: Math.round(middle - origin.top),
  });
  if (onCorner) {
    const small = at.width < SMALL;
    const size = small ? MINI : CORNER;
    return on(small ? 'mini' : 'corner', at.right - size + 3, at.bottom - size / 2 + 3);
  }
  const middle = at.top + at.height / 2;
  for (const right of [at.right, endOfLine(spot.anchor, host, at)]) {
    const room = limitRight(spot.anchor, host, at, right) - right - GAP;
    if (room >= button.offsetWidth) return on('full', right + GAP, middle);
    if (room >= COMPACT) return on('compact', right + GAP, middle);
  }
  return on('mini', at.right - 2, at.top);
}

// Where the things beside the anchor end, such as the time beside a name. Running text is left alone.
function endOfLine(anchor: Element, host: Element, at: DOMRect): number {
  let right = at.right;
  for (let next = anchor.nextSibling; next; next = next.nextSibling) {
    if (next instanceof Text && next.data.trim()) return at.right;
    if (next === host || !(next instanceof Element)) continue;
    const box = next.getBoundingClientRect();
    if (box.width > 0 && box.top < at.bottom && box.bottom > at.top) {
      right = Math.max(right, box.right);
    }
  }
  return right;
}

// A link may be stretched wider than its text; the action stands beside the text.
function textBox(anchor: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(anchor);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const box = anchor.getBoundingClientRect();
  const last = boxes.at(-1);
  if (!last) return box;
  const right = Math.max(...boxes.map((one) => one.right));
  return new DOMRect(last.left, last.top, Math.min(right, box.right) - last.left, last.height);
}

// How far to the right nothing stands: the next thing on the same line, or the edge that would cut it off.
function limitRight(anchor: Element, host: Element, at: DOMRect, right: number): number {
  let limit = document.documentElement.clientWidth - GAP;
  let from = anchor;
  for (let step = 0; step < NEAR; step += 1) {
    for (let next = from.nextSibling; next; next = next.nextSibling) {
      if (next !== host) limit = Math.min(limit, leftOf(next, at, right));
    }
    const above = from.parentElement;
    if (!above || above === document.body) break;
    if (getComputedStyle(above).overflowX !== 'visible') {
      limit = Math.min(limit, above.getBoundingClientRect().right);
    }
    from = above;
  }
  return limit;
}

function leftOf(node: Node, at: DOMRect, right: number): number {
  const range = document.createRange();
  range.selectNode(node);
  const { left, top, bottom, width } = range.getBoundingClientRect();
  const onLine = width > 0 && top < at.bottom && bottom > at.top;
  return onLine && left >= right - 1 ? left : Infinity;
}
