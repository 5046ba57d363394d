import { i18n } from '#i18n';
import { useCopy } from '../common/use-copy.ts';

export interface CopyReferenceProps {
  reference: string;
  /** Of the person it is about. */
  name: string;
}

/** awork's trace id, to be read and to be copied. */
export function CopyReference({ reference, name }: CopyReferenceProps) {
  const { copied, copy } = useCopy();
  return (
    <div class="trace">
      <code>{reference}</code>
      <button
        type="button"
        class="plain"
        aria-label={i18n.t('activity.copyReference', [name])}
        onClick={() => copy(reference)}
      >
        {i18n.t('activity.copy')}
      </button>
      <span role="status">{copied && i18n.t(`activity.${copied}`)}</span>
    </div>
  );
}
