import { i18n } from '#i18n';

/** Leads to the page that tells what was tried, which is one of its own for its weight. */
export function ActivityLink() {
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">{i18n.t('activity.heading')}</h2>
      <p>
        {i18n.t('activity.why')} <a href="/activity.html">{i18n.t('activity.open')}</a>
      </p>
    </section>
  );
}
