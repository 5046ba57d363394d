/** Rows under each other, whose heights are known once they were shown. */
export interface Placed {
  /** Where each row begins, in pixels; one more at the end for where the last one ends. */
  tops: Float64Array;
}

/** Puts rows under each other. */
export function place(count: number, heightOf: (row: number) => number): Placed {
  const tops = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) tops[row + 1] = tops[row]! + heightOf(row);
  return { tops };
}

/** The first and the last row that have a part between two heights; `[0, -1]` where there is none. */
export function between({ tops }: Placed, from: number, to: number): [number, number] {
  const count = tops.length - 1;
  if (count === 0) return [0, -1];
  const first = rowAt(tops, from);
  let last = first;
  while (last + 1 < count && tops[last + 1]! < to) last++;
  return [first, last];
}

/** How far to scroll so that a row is whole in view, from where it is now; its top where it is too high. */
export function scrollTo({ tops }: Placed, row: number, now: number, height: number): number {
  const top = tops[row]!;
  const bottom = tops[row + 1]!;
  if (top < now) return top;
  return bottom > now + height ? Math.min(top, bottom - height) : now;
}

// The last row that begins at a height or above it.
function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
