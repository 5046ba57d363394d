import { i18n } from '#i18n';
import { Step } from './step.tsx';

/** Where awork lists the users of whichever workspace somebody is signed in to. */
const USERS = 'https://app.awork.com/users';

/** At last it is tried. */
export function TryStep() {
  return (
    <Step number={3} title={i18n.t('welcome.try')} isDone={false}>
      <p>{i18n.t('welcome.looks')}</p>
      <p>
        <a href={USERS} target="_blank" rel="noopener noreferrer">
          {i18n.t('welcome.open')}
        </a>
      </p>
      <p class="muted">{i18n.t('welcome.reload')}</p>
    </Step>
  );
}
