import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { localList } from '../common/local.ts';
import { SignInForm } from '../connect/sign-in-form.tsx';
import { Step } from './step.tsx';
import { useConnected } from './use-connected.ts';

/** Then a workspace is connected, on the options page. */
export function ConnectStep() {
  const names = useConnected() ?? [];
  const [isHere, setHere] = useState(false);
  const isDone = names.length > 0;
  return (
    <Step number={2} title={i18n.t('welcome.connect')} isDone={isDone}>
      {!isDone && <p>{i18n.t('welcome.connectWhy')}</p>}
      <div role="status">{isDone && <p>{i18n.t('welcome.connected', [localList(names)])}</p>}</div>
      {/* What it says of the connection, also that it may not activate anybody, stays. */}
      {(!isDone || isHere) && <SignInForm once onConnected={() => setHere(true)} />}
      <div class="buttons">
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {i18n.t(isDone ? 'welcome.settings' : 'welcome.otherWays')}
        </button>
      </div>
    </Step>
  );
}
