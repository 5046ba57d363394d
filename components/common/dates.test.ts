import { describe, expect, it } from 'vitest';
import { ago, dateLanguage, day } from './dates.ts';

describe('a day', () => {
  it('is written as the language does', () => {
    expect(day('2026-03-31T12:00:00Z', 'en-US')).toBe('Mar 31, 2026');
    expect(day('2026-03-31T12:00:00Z', 'de')).toBe('31.03.2026');
  });

  it('is nothing where there is no date', () => {
    expect(day(null, 'en')).toBeNull();
    expect(day('soon', 'en')).toBeNull();
  });
});

describe('how long ago', () => {
  const now = Date.UTC(2026, 10, 23, 12);
  const minutes = (count: number) => ago(now - count * 60_000, now, 'en-US');

  it('is told in the largest unit that fits, and as a day after a week', () => {
    expect(minutes(0)).toBe('now');
    expect(minutes(1)).toBe('1 minute ago');
    expect(minutes(150)).toBe('2 hours ago');
    expect(minutes(24 * 60)).toBe('yesterday');
    expect(minutes(8 * 24 * 60)).toBe('Nov 15, 2026');
  });

  it('is never in the future', () => {
    expect(minutes(-30)).toBe('now');
  });
});

describe('the language of dates', () => {
  it('is the region of the admin where the language is that of the texts', () => {
    expect(dateLanguage('de', ['en-US', 'de-AT', 'de'])).toBe('de-AT');
    expect(dateLanguage('en', ['fr-FR'])).toBe('en');
  });
});
