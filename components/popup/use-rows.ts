import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { between, place, scrollTo, type Placed } from './placed.ts';

/** How many rows above and below those in view are there already when they come into view. */
const MORE = 3;
/** Before its height is known: as high as the popup can be. */
const HIGHEST = 600;

/** Has the height of a row taken into account for as long as it is shown; the answer ends it. */
export type Observe = (key: string, element: HTMLElement) => () => void;

export interface Rows {
  placed: Placed;
  /** The first and the last row to be shown. */
  shown: [number, number];
  /** The first and the last row in view. */
  seen: [number, number];
  /** The element that scrolls; the same for as long as the list is there. */
  box: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  observe: Observe;
  /** Brings a row into view. */
  reveal: (key: string) => void;
}

/**
 * Which rows of a long list have to be in the document. A row has the guessed height until it was shown; what lies in
 * view stays where it is when a row above it turns out to be of another height.
 */
export function useRows(keys: readonly string[], guess: (row: number) => number): Rows {
  const [view, setView] = useState({ top: 0, height: HIGHEST });
  const [version, setVersion] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>()).current;
  const elements = useRef(new Map<string, HTMLElement>()).current;
  const placed = useMemo(
    () => place(keys.length, (row) => heights.get(keys[row]!) ?? guess(row)),
    [keys, version],
  );

  // Somebody who was gone to stays in view while rows turn out to be of other heights, until one scrolls away.
  const held = useRef({ key: '', top: 0 }).current;

  function scrollBox(top: number): void {
    if (!box.current) return;
    box.current.scrollTop = top;
    held.top = box.current.scrollTop;
  }

  function hold(): void {
    const row = keys.indexOf(held.key);
    if (row < 0 || !box.current) return;
    const { scrollTop, clientHeight } = box.current;
    scrollBox(scrollTo(placed, row, scrollTop, clientHeight));
  }

  function look(): void {
    const { scrollTop: top = 0, clientHeight: height = HIGHEST } = box.current ?? {};
    setView((now) => (now.top === top && now.height === height ? now : { top, height }));
  }

  function measure(): void {
    const top = box.current?.scrollTop ?? 0;
    let above = 0;
    let isOther = false;
    for (const [key, element] of elements) {
      const row = keys.indexOf(key);
      const difference = element.offsetHeight - placed.tops[row + 1]! + placed.tops[row]!;
      if (row < 0 || difference === 0) continue;
      heights.set(key, element.offsetHeight);
      isOther = true;
      if (placed.tops[row + 1]! <= top) above += difference;
    }
    if (isOther) setVersion((last) => last + 1);
    if (above !== 0) scrollBox(top + above);
  }

  const newest = useRef({ look, measure });
  newest.current = { look, measure };
  const [observer] = useState(
    () =>
      new ResizeObserver(() => {
        newest.current.measure();
        newest.current.look();
      }),
  );
  // What is shown for the first time is measured before it is painted.
  useLayoutEffect(measure);
  useLayoutEffect(() => {
    hold();
    look();
  }, [placed]);
  useLayoutEffect(() => {
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  const [observe] = useState((): Observe => (key, element) => {
    elements.set(key, element);
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      if (elements.get(key) === element) elements.delete(key);
    };
  });

  const seen = between(placed, view.top, view.top + view.height);
  return {
    placed,
    seen,
    shown: [Math.max(0, seen[0] - MORE), Math.min(keys.length - 1, seen[1] + MORE)],
    box,
    onScroll() {
      if (Math.abs((box.current?.scrollTop ?? 0) - held.top) > 1) held.key = '';
      look();
    },
    observe,
    reveal(key) {
      held.key = key;
      hold();
      look();
    },
  };
}
