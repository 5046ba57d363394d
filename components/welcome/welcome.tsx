import { i18n } from '#i18n';
import { Mark } from '../common/marks.tsx';
import { AllowStep } from './allow-step.tsx';
import { ConnectStep } from './connect-step.tsx';
import { TryStep } from './try-step.tsx';

/** The page that opens by itself after installing: three steps, each as it stands now. */
export function Welcome() {
  return (
    <>
      <header>
        <Mark />
        <h1>
          <span class="product">{i18n.t('extension.name')}</span> {i18n.t('welcome.heading')}
        </h1>
      </header>
      <main>
        <p>{i18n.t('welcome.intro')}</p>
        {/* Lists that show no numbers of their own are heard as lists only where they say so. */}
        <ol class="steps" role="list">
          <AllowStep />
          <ConnectStep />
          <TryStep />
        </ol>
      </main>
      <footer>
        <p>{i18n.t('welcome.seat')}</p>
      </footer>
    </>
  );
}
