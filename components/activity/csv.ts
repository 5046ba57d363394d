import { stringify } from 'csv-stringify/browser/esm/sync';
import { i18n } from '#i18n';
import { RESULT_NAMES } from './result-names.ts';
import type { Told } from './told.ts';

/**
 * The entries as a table for Excel and its like: UTF-8 with a byte order mark, times in ISO 8601, with the separator that
 * they expect where this language is spoken. Each field is quoted, so that none ends early where another separator is
 * expected, and what would be a formula is made a text.
 */
export function toCsv(all: readonly Told[]): string {
  const rows = all.map(({ entry, result, workspace, from, details, reference }) => [
    new Date(entry.at).toISOString(),
    entry.name,
    workspace,
    from,
    i18n.t(RESULT_NAMES[result]),
    details,
    reference,
  ]);
  return stringify([HEADINGS.map((key) => i18n.t(key)), ...rows], {
    bom: true,
    escape_formulas: true,
    quoted: true,
    record_delimiter: 'windows',
    delimiter: i18n.t('activity.separator'),
  });
}

const HEADINGS = [
  'activity.when',
  'activity.whom',
  'activity.workspace',
  'activity.from',
  'activity.result',
  'activity.details',
  'activity.reference',
] as const;

/** What the file is called, with the day in the admin's own time. */
export function fileName(now: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part).join('-');
  return `activate-for-awork-activity-${day}.csv`;
}
