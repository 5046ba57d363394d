import { i18n } from '#i18n';
import { ago, dateLanguage, day, minute } from './dates.ts';

/** The language in which dates are written and names are sorted. */
export const language = dateLanguage(i18n.t('language'), navigator.languages);

/** The day of a moment, as the admin writes it. */
export const localDay = (moment: string | null): string | null => day(moment, language);

/** The day and the minute of a moment, as the admin writes them. */
export const localTime = (moment: number): string => minute(moment, language);

/** How long ago a moment was, in the admin's language. */
export const localAgo = (moment: number): string => ago(moment, Date.now(), language);

/** Several names as one says them. */
export const localList = (names: string[]): string => new Intl.ListFormat(language).format(names);

/** Says in which language a page of ours is, and what it is called in that language. */
export function nameDocument(title: string): void {
  document.documentElement.lang = i18n.t('language');
  document.title = title;
}
