import type { Result } from './told.ts';

/** What each result is called. */
export const RESULT_NAMES = {
  activated: 'activity.activated',
  notActivated: 'activity.notActivated',
  notKnown: 'activity.notKnown',
} as const satisfies Record<Result, string>;
