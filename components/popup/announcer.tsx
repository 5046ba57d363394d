import { i18n } from '#i18n';
import { problemText } from '../../utils/problem-text.ts';
import type { Activations } from './use-activations.ts';

export interface AnnouncerProps {
  last: Activations['last'];
}

/** Tells what ended to those who do not see it. It always stands, since only then it is heard. */
export function Announcer({ last }: AnnouncerProps) {
  const failed = last?.ended.state === 'failed' ? last.ended.problem : null;
  return (
    <>
      <p class="unseen" role="status">
        {last?.ended.state === 'activated' && i18n.t('notice.activated', [last.name])}
        {last?.ended.state === 'already-active' && i18n.t('notice.alreadyActive', [last.name])}
      </p>
      <p class="unseen" role="alert">
        {last &&
          failed &&
          (failed.kind === 'unknown'
            ? `${last.name}: ${problemText(failed)}`
            : `${i18n.t('notice.failed', [last.name])} ${problemText(failed)}`)}
      </p>
    </>
  );
}
