/** Whoever keeps to a pace hears of every request that leaves for awork, whatever it is for, and of every answer. */
export interface Watcher {
  sent: () => void;
  answered: (headers: Headers) => void;
}

const watchers: Watcher[] = [];

/** Tells a watcher of every request from now on. */
export function watchTraffic(watcher: Watcher): void {
  watchers.push(watcher);
}

/** To be called for each request that is sent. */
export function sent(): void {
  for (const watcher of watchers) watcher.sent();
}

/** To be called for each answer, be it a refusal. */
export function answered(headers: Headers): void {
  for (const watcher of watchers) watcher.answered(headers);
}
