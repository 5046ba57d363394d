import { browser } from 'wxt/browser';
import { renewIdle } from './connection.ts';

const ALARM = 'renew-idle';
/** In minutes. */
const EVERY = 12 * 60;

/** Keeps sign-ins from ending because nobody uses them. To be called whenever the worker starts, before any await. */
export function keepSignIns(changed: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void renewIdle().finally(changed);
  });
  // A browser that starts may have been away for weeks.
  const set = () => browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY });
  void browser.alarms.get(ALARM).then((present) => (present ? undefined : set()));
}
