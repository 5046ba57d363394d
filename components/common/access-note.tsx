import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AllowAccess } from './allow-access.tsx';
import { Check, Warning } from './marks.tsx';
import { useHostAccess } from './use-host-access.ts';

/** Says while the browser does not let the extension reach awork, with the button that helps; and when it does again. */
export function AccessNote() {
  const access = useHostAccess();
  const [wasMissing, setWasMissing] = useState(false);
  const given = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (access === 'missing') setWasMissing(true);
    // The button that had the focus has gone.
    const isLost = document.activeElement === document.body;
    if (access === 'given' && wasMissing && isLost) given.current?.focus();
  }, [access]);

  return (
    <div class="access">
      {access === 'missing' && (
        <div class="note bad" role="alert">
          <Warning />
          <div>
            <p>{i18n.t('access.missing')}</p>
            <AllowAccess />
          </div>
        </div>
      )}
      <div ref={given} role="status" tabIndex={-1}>
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
