import type { BulkRun } from './run.ts';

/** What of our pace the project allows itself: three requests for a person, 480 in a minute. */
const EACH = 3;
const PER_MINUTE = 480;

/** A run in numbers. */
export interface BulkFigures {
  people: number;
  activated: number;
  requests: number;
  /** The most requests that fell into any second, and into any minute. */
  inSecond: number;
  inMinute: number;
  /** Seconds, and how few the pace would have allowed. */
  seconds: number;
  least: number;
}

/** The most of some times, in milliseconds, that lie within so many milliseconds of each other. */
export function mostWithin(times: number[], span: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  sorted.forEach((time, last) => {
    while (sorted[first]! <= time - span) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** Sums up a run. */
export function bulkFigures({ people, activated, requests, took }: BulkRun): BulkFigures {
  return {
    people,
    activated,
    requests: requests.length,
    inSecond: mostWithin(requests, 1000),
    inMinute: mostWithin(requests, 60_000),
    seconds: took / 1000,
    least: (people * EACH * 60) / PER_MINUTE,
  };
}
