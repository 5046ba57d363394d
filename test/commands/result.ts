import type { Ran } from './steps.ts';

/** What a step adds to the closing line. */
export interface Result {
  name: string;
  ms: number;
  passed: number;
  failed: number;
  /** Full titles of the tests that were not run. */
  skipped: string[];
}

/** A step that is one check as a whole. */
export function oneCheck({ name, ok, ms }: Pick<Ran, 'name' | 'ok' | 'ms'>): Result {
  return { name, ms, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
}

/** A step that could not be run since what it needs has failed. */
export function notRun(name: string, why: string): Result {
  console.log(`✗ ${name}: not run, because ${why}`);
  return oneCheck({ name, ok: false, ms: 0 });
}
