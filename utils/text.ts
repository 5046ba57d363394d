import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';

type Key = keyof GeneratedI18nStructure;

/** Texts by their key, with $1 where the first value stands. */
export type Words = Partial<Record<Key, string>>;

let known: Words = {};

/** Makes texts known beforehand: a page that asks Chromium for its first one stands still for about 10 ms. */
export function know(words: Words): void {
  known = words;
}

/** A text in the admin's language. The page part says it so, since the whole i18n module would weigh on every page. */
export function text(key: Key, ...values: (string | number)[]): string {
  const word = known[key];
  if (word) return word.replace('$1', () => String(values[0]));
  return browser.i18n.getMessage(key.replaceAll('.', '_') as '@@extension_id', values.map(String));
}
