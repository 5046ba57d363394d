import { i18n } from '#i18n';
import { AllowAccess } from './allow-access.tsx';
import { Check, Warning } from './marks.tsx';
import { useHostAccess } from './use-host-access.ts';

/** Says while the browser does not let the extension reach awork, with the button that helps; and when it does again. */
export function AccessNote() {
  const { access, wasMissing, place } = useHostAccess();
  return (
    <div class="access-note">
      {access === 'missing' && (
        <div class="note bad" role="alert">
          <Warning />
          <div>
            <p>{i18n.t('access.missing')}</p>
            <AllowAccess />
          </div>
        </div>
      )}
      <div ref={place} role="status" tabIndex={-1}>
        {access === 'given' && wasMissing && (
          <div class="note good">
            <Check />
            <p>{i18n.t('access.given')}</p>
          </div>
        )}
      </div>
    </div>
  );
}
