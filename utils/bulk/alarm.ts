import { browser } from 'wxt/browser';

const ALARM = 'bulk';
/** In minutes: the shortest that browsers promise to keep. */
const EVERY = 0.5;

/** Calls back when a job may have been left behind by a stopped worker. To be called before any await. */
export function onWake(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
}

/** Wakes the worker again and again while a job runs, should the browser stop it. */
export async function keepAwake(runs: boolean): Promise<void> {
  if (runs) await browser.alarms.create(ALARM, { periodInMinutes: EVERY });
  else await browser.alarms.clear(ALARM);
}

const KEY = 'bulk';

/** Whether the browser was closed since a session was last remembered: its memory is empty then. */
export async function isNewSession(): Promise<boolean> {
  return !(await browser.storage.session.get(KEY))[KEY];
}

/** From now on, this session of the browser is not a new one. */
export async function rememberSession(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true });
}
