import { i18n } from '#i18n';
import type { Said } from './use-saved.ts';

export interface SavedNoteProps {
  said: Said;
}

/** Tells what has become of a choice. Both places always stand, since only then they are heard. */
export function SavedNote({ said }: SavedNoteProps) {
  return (
    <>
      <p class="said" role="status">
        {said && said !== 'not-saved' && i18n.t('options.saved', [said.saved])}
      </p>
      <div role="alert">
        {said === 'not-saved' && <p class="note bad">{i18n.t('options.notSaved')}</p>}
      </div>
    </>
  );
}
