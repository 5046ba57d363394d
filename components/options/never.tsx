import { i18n } from '#i18n';

/** What people may rely on, at the foot of the page. */
export function Never() {
  return (
    <footer>
      <h2>{i18n.t('options.neverHeading')}</h2>
      <ul class="never">
        <li>{i18n.t('options.neverTalk')}</li>
        <li>{i18n.t('options.neverRead')}</li>
        <li>{i18n.t('options.neverActivate')}</li>
      </ul>
      <p>
        <a href="/welcome.html">{i18n.t('options.welcome')}</a>
      </p>
    </footer>
  );
}
