import { i18n } from '#i18n';
import type { Directory } from '../../utils/directory/directory.ts';
import type { Switches } from '../../utils/directory/overview.ts';
import { listAll } from './here.ts';

export interface NobodyHereProps {
  isAwork: boolean;
  directories: Directory[];
  off: Switches;
}

/** Why nobody stands under "on this page", or nobody at all. */
export function NobodyHere({ isAwork, directories, off }: NobodyHereProps) {
  // Where nothing could be read, "nobody" would be a guess.
  const isRead = directories.some(({ at, workspace }) => at !== null && !workspace.signedOut);
  if (!isRead) return isAwork ? null : <p class="empty">{i18n.t('popup.noPage')}</p>;
  return (
    <div class="empty">
      <p class="muted">
        {i18n.t(off.pages ? 'popup.pagesOff' : isAwork ? 'popup.nobodyHere' : 'popup.noPage')}
      </p>
      {isAwork && off.names && !off.pages && <p class="muted">{i18n.t('popup.namesOff')}</p>}
      {listAll(directories).length === 0 && <p>{i18n.t('popup.nobody')}</p>}
    </div>
  );
}
