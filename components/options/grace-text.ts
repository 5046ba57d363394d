import { i18n } from '#i18n';
import type { Grace } from '../../utils/preferences.ts';

/** What a choice of grace is called. */
export function graceName(grace: Grace): string {
  if (grace === 'ask') return i18n.t('options.graceAsk');
  return grace === 0 ? i18n.t('options.grace0') : i18n.t('options.graceSeconds', [String(grace)]);
}

/** What a choice of grace means for a click. */
export function graceMeans(grace: Grace): string {
  if (grace === 'ask') return i18n.t('options.graceAskMeans');
  return grace === 0
    ? i18n.t('options.grace0Means')
    : i18n.t('options.graceSecondsMeans', [String(grace)]);
}
