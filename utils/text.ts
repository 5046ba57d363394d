import type { GeneratedI18nStructure } from '#i18n';
import { browser } from 'wxt/browser';

/** A text in the admin's language. The page part says it so, since the whole i18n module would weigh on every page. */
export function text(key: keyof GeneratedI18nStructure, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key.replaceAll('.', '_') as '@@extension_id', values.map(String));
}
