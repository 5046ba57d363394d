import type { Phase, Slice } from './trace.ts';

/** The middle of some numbers; of two middles, their mean. 0 of none. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** The least number that so many per cent of some are not above; 0 of none. */
export function centile(numbers: number[], percent: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? 0;
}

/** The greatest of some numbers; 0 of none. */
export function most(numbers: number[]): number {
  return numbers.reduce((greatest, number) => Math.max(greatest, number), 0);
}

/** The same list, begun at another place, so that who is first takes turns. */
export function turned<T>(list: T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** What tracing takes for each event of a call and of microtasks, in microseconds. */
export interface Cost {
  call: number;
  micro: number;
}

/** Learns the cost of tracing from callbacks that do nothing: one call in one run of microtasks each. */
export function costOf(floor: Phase): Cost {
  const empty = floor.slices.filter(({ calls, micros }) => calls === 1 && micros === 1);
  return {
    call: median(empty.map(({ called }) => called)),
    micro: median(empty.map(({ script, called }) => script - called)),
  };
}

const without = ({ script, calls, micros }: Slice, cost: Cost) =>
  Math.max(0, script - calls * cost.call - micros * cost.micro);

const ms = (microseconds: number) => microseconds / 1000;
const total = (slices: Slice[], of: (slice: Slice) => number) =>
  slices.reduce((all, slice) => all + of(slice), 0);

/** What a phase cost, in milliseconds. */
export interface Figures {
  /** Own script, without what tracing takes. */
  script: number;
  /** The same as it was traced. */
  traced: number;
  tasks: number;
  /** The longest task: its script, and with the style, layout and garbage collection within it. */
  longest: number;
  longestWhole: number;
  /** Style and layout within own tasks. */
  forced: number;
  gc: number;
  /** Style and layout of the page as a whole. */
  rendering: number;
}

/** Sums up a phase. */
export function figuresOf({ slices, rendering }: Phase, cost: Cost): Figures {
  return {
    script: ms(total(slices, (slice) => without(slice, cost))),
    traced: ms(total(slices, ({ script }) => script)),
    tasks: slices.length,
    longest: ms(most(slices.map((slice) => without(slice, cost)))),
    longestWhole: ms(most(slices.map((slice) => without(slice, cost) + slice.forced + slice.gc))),
    forced: ms(total(slices, ({ forced }) => forced)),
    gc: ms(total(slices, ({ gc }) => gc)),
    rendering: ms(rendering),
  };
}
