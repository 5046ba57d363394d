import { browser } from 'wxt/browser';
import { isIdle } from './idle.ts';
import { accessTo } from './request.ts';
import { workspaces } from './vault.ts';

const ALARM = 'renew-idle';
/** In minutes. */
const EVERY = 12 * 60;

/** Keeps sign-ins from ending because nobody uses them. To be called whenever the worker starts, before any await. */
export function keepSignIns(changed: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void renewIdle().then(changed);
  });
  void browser.alarms.get(ALARM).then(async (present) => {
    // A browser that starts may have been away for weeks.
    if (!present) await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: EVERY });
  });
}

/** Renews the sign-ins that nobody has used for a week. What cannot be renewed now is tried again later. */
export async function renewIdle(): Promise<void> {
  const all = await workspaces();
  const idle = all.filter((workspace) => isIdle(workspace, Date.now()));
  await Promise.all(idle.map(({ id }) => accessTo(id)));
}
