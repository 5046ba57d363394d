import type { Workspace } from './workspace.ts';

const DAY = 24 * 60 * 60_000;
/** awork ends a refresh token that has not been used for 30 days (developers.awork.com, Authentication). */
const WARN_FROM = 25;
/** A sign-in that nobody uses is renewed after so many days. */
const RENEW_FROM = 7;

/** For how many days a sign-in has not been renewed, where that is so long that awork may end it soon; else null. */
export function daysIdle({ grant, signedOut }: Workspace, now: number): number | null {
  const days = grant && !signedOut ? Math.floor((now - grant.renewedAt) / DAY) : 0;
  return days >= WARN_FROM ? days : null;
}

/** Whether a sign-in is to be renewed although nobody needs it just now. */
export function isIdle({ grant, signedOut }: Workspace, now: number): boolean {
  return grant !== undefined && !signedOut && now - grant.renewedAt >= RENEW_FROM * DAY;
}
