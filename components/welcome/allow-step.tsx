import { i18n } from '#i18n';
import { AllowAccess } from '../common/allow-access.tsx';
import { useHostAccess } from '../common/use-host-access.ts';
import { Step } from './step.tsx';

/** First the browser has to let the extension reach awork; most do so by installing it. */
export function AllowStep() {
  const { access, place } = useHostAccess();
  return (
    <Step number={1} title={i18n.t('welcome.allow')} isDone={access === 'given'}>
      {access === 'missing' && (
        <div>
          <p>{i18n.t('access.missing')}</p>
          <AllowAccess />
        </div>
      )}
      <div ref={place} role="status" tabIndex={-1}>
        {access === 'given' && <p>{i18n.t('welcome.allowed')}</p>}
      </div>
    </Step>
  );
}
