import { i18n } from '#i18n';
import type { BulkView } from '../../../utils/bulk/view.ts';
import { countsText, titleOf } from './summary.ts';

export interface StripProps {
  job: BulkView;
  onShow: () => void;
}

/** How far the job has come, in short, above the list. */
export function Strip({ job, onShow }: StripProps) {
  const { counts } = job;
  return (
    <div class="note strip">
      <div>
        <strong>{titleOf(job)}</strong>
        <progress max={counts.all} value={counts.done} aria-label={titleOf(job)} />
        <p>{countsText(job)}</p>
      </div>
      <button type="button" onClick={onShow}>
        {i18n.t('bulk.show')}
      </button>
    </div>
  );
}
