import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { requestHostAccess } from '../../utils/access/host-access.ts';

/** The one button that has the browser ask for the access, and what to do where that came to nothing. */
export function AllowAccess() {
  const [refused, setRefused] = useState(false);

  // The browser asks only in the very moment of a click, so nothing comes before it.
  const onClick = () => void requestHostAccess().then((given) => setRefused(!given));

  return (
    <div class="allow">
      <button type="button" class="primary" onClick={onClick}>
        {i18n.t('access.allow')}
      </button>
      <div role="alert">{refused && <p>{i18n.t('access.notGiven')}</p>}</div>
    </div>
  );
}
