/** What tests of the extension hold on to, as `window.local`; nothing in the pages depends on it. */
export const local: Record<string, unknown> = {};

/** Puts more within reach of tests. */
export function offer(hooks: Record<string, unknown>): void {
  Object.assign(local, hooks);
}
