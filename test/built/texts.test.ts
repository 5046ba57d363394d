import { describe, expect, it } from 'vitest';
import { BUILDS, read } from './output.ts';

interface Text {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Texts that are the same in both languages on purpose. */
const SAME = ['action_wait', 'extension_name', 'notice_title'];

describe.each(BUILDS)('the texts in the build for %s', (build) => {
  const texts = (language: string) =>
    JSON.parse(read(build, `_locales/${language}/messages.json`)) as Record<string, Text>;
  const english = texts('en');
  const german = texts('de');

  /** What is put in, whichever way it is written. */
  const gaps = ({ message, placeholders = {} }: Text) =>
    [
      ...(message.match(/(?<!\$)\$\d/g) ?? []),
      ...Object.values(placeholders).map(({ content }) => content),
    ].sort();

  it('are there in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(english)).not.toEqual([]);
  });

  it('are never empty', () => {
    for (const all of [english, german]) {
      const empty = Object.entries(all).filter(([, { message }]) => message.trim() === '');
      expect(empty).toEqual([]);
    }
  });

  it('have the same gaps', () => {
    const filled = (all: Record<string, Text>) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, gaps(text)]));
    expect(filled(german)).toEqual(filled(english));
  });

  it('are translated', () => {
    const same = Object.keys(english).filter(
      (key) => german[key]?.message === english[key]?.message,
    );
    expect(same.sort()).toEqual([...SAME].sort());
  });
});
