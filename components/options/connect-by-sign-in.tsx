import { i18n } from '#i18n';
import { SignInForm, type SignInFormProps } from '../connect/sign-in-form.tsx';
import { usePolicy } from './use-policy.ts';

/** The way to connect a workspace that we recommend. */
export function ConnectBySignIn({ onConnected }: SignInFormProps) {
  const noKeys = usePolicy().allowApiKeys === false;
  return (
    <section aria-labelledby="sign-in">
      <h2 id="sign-in">{i18n.t('connect.heading')}</h2>
      <p>{i18n.t('connect.intro')}</p>
      <div class="card connecting">
        <SignInForm onConnected={onConnected} noKeys={noKeys} />
      </div>
    </section>
  );
}
