const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The day of a moment as people write it; null where awork gave something that is no date. */
export function day(moment: string | number | null, language: string): string | null {
  const date = new Date(moment ?? NaN);
  if (Number.isNaN(date.getTime())) return null;
  return formatOf(language).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making one takes a hundred times as long as using it, and a list has many days.
function formatOf(language: string): Intl.DateTimeFormat {
  const made = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  formats.set(language, made);
  return made;
}

/** How long ago something was, in words; the day when that is more than a week. */
export function ago(moment: number, now: number, language: string): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  // A clock that was set back must not make the past lie in the future.
  const passed = Math.max(0, now - moment);
  if (passed < MINUTE) return words.format(0, 'second');
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return words.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return words.format(-Math.floor(passed / DAY), 'day');
  return day(moment, language) ?? '';
}

/** The admin's own way of writing dates where it fits the language of our texts. */
export function dateLanguage(texts: string, browsers: readonly string[]): string {
  return browsers.find((one) => one.split('-')[0] === texts) ?? texts;
}

/** The day and the minute of a moment as people write them. */
export function minute(moment: number, language: string): string {
  const how = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(language, how).format(moment);
}
