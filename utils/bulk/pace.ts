import { watchTraffic } from '../awork/traffic.ts';

/** Milliseconds for one request: 480 in a minute, which leaves 20 of our 500 for what nobody has foreseen. */
const EACH = 125;
/** Reserved and not yet sent: more than those in flight can need was not needed. */
const MOST_OWED = 12;
/** Seconds; nobody is asked to wait for longer. */
export const LONGEST = 120;

/**
 * Keeps to a steady pace, counted in requests: awork lets all programs of a workspace together send 50 in a second and
 * 1,000 in a minute, so we take at most half. Every request of the worker counts, whatever it is for.
 */
export function newPace() {
  const now = () => performance.now();
  let next = 0;
  let owed = 0;
  // awork has refused a request, or is about to.
  let heldUntil = 0;
  let emptyUntil = 0;
  let slow = { each: EACH, until: 0 };

  const each = () => (now() < slow.until ? slow.each : EACH);
  const hold = (seconds: number) => {
    heldUntil = Math.max(heldUntil, now() + Math.min(seconds, LONGEST) * 1000);
    next = Math.max(next, heldUntil);
  };

  return {
    /** Waits for the turn of so many requests; no longer than until the signal. */
    async take(count: number, signal: AbortSignal): Promise<void> {
      const turn = Math.max(now(), next);
      // It is slow only until awork counts anew.
      next = Math.min(turn + count * slow.each, Math.max(turn, slow.until) + count * EACH);
      owed = Math.min(owed + count, MOST_OWED);
      for (;;) {
        const left = Math.max(turn, heldUntil, emptyUntil) - now();
        if (left <= 0 || signal.aborted) return;
        await waitOr(left, signal);
      }
    },
    /** Gives requests back that were reserved and not needed. */
    giveBack(count: number): void {
      const unused = Math.min(count, owed);
      owed -= unused;
      next -= unused * EACH;
    },
    /** Lets nobody begin for so many seconds. */
    hold,
    /** Milliseconds until awork takes anything again, after it has refused something. */
    held: () => Math.max(heldUntil - now(), 0),
    /** Milliseconds until anybody may begin again. */
    waits: () => Math.max(heldUntil - now(), emptyUntil - now(), 0),
    sent(): void {
      if (owed > 0) owed -= 1;
      else next = Math.max(next, now()) + each();
    },
    /** At most half of what is left in awork's own count is taken: others share it. */
    answered(headers: Headers): void {
      const left = numberIn(headers, 'ratelimit-remaining');
      const reset = Math.min(numberIn(headers, 'ratelimit-reset'), LONGEST);
      if (!(left >= 0 && reset >= 0)) return;
      const span = reset * 1000;
      if (left < 2) {
        emptyUntil = now() + span;
        next = Math.max(next, emptyUntil);
      } else {
        slow = { each: Math.max(EACH, (span * 2) / left), until: now() + span };
      }
    },
  };
}

/** The pace of this worker: one for all that it does. */
export const pace = newPace();
watchTraffic(pace);

/** Waits so many milliseconds, or until the signal. */
export function waitOr(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (milliseconds <= 0 || signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}

function numberIn(headers: Headers, name: string): number {
  const text = headers.get(name)?.trim();
  return text ? Number(text) : NaN;
}
