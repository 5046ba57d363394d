import { i18n } from '#i18n';

/** Seconds that one person takes at the pace that the worker keeps: three requests at 480 in a minute. */
const EACH = 0.375;

/** About how many whole minutes so many people take, at least one. */
export function minutesFor(people: number): number {
  return Math.max(1, Math.round((people * EACH) / 60));
}

/** The same in words: how long it takes, or how long it still takes. */
export const timeText = (key: 'bulk.takes' | 'bulk.left', people: number): string =>
  i18n.t(key, minutesFor(people));
