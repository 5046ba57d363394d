import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { mayNotify, requestNotifications } from '../../../utils/bulk/notifications.ts';

/** Offers a notification at the end of the job: the browser asks for that, and only when it is of use. */
export function TellMe() {
  const [state, setState] = useState<'given' | 'missing' | 'refused' | null>(null);
  useEffect(() => {
    void mayNotify().then((may) => setState(may ? 'given' : 'missing'));
  }, []);

  // First of all in the click: after an await it is no gesture of somebody's any more.
  const request = () =>
    void requestNotifications().then((may) => setState(may ? 'given' : 'refused'));

  if (state === 'missing') {
    return (
      <button type="button" class="tell" onClick={request}>
        {i18n.t('bulk.tell')}
      </button>
    );
  }
  return (
    <p role="status" class="muted">
      {state === 'given' && i18n.t('bulk.told')}
      {state === 'refused' && i18n.t('bulk.notTold')}
    </p>
  );
}
