import { browser } from 'wxt/browser';

const WANTED = { permissions: ['notifications' as const] };

/** Whether the admin has allowed notifications. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(WANTED).catch(() => false);
}

/** Has the browser ask for it; to be called first of all in the handler of a click. Answers whether it was given. */
export function requestNotifications(): Promise<boolean> {
  return browser.permissions.request(WANTED).catch(() => false);
}
