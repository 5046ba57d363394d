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

/** Whether the browser was closed since this was last asked: its memory is empty then. */
export async function isNewSession(): Promise<boolean> {
  const { session } = browser.storage;
  const stored = await session.get(KEY);
  if (stored[KEY]) return false;
  await session.set({ [KEY]: true });
  return true;
}
