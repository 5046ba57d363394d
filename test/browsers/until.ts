const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** How long to wait for a state, and how long from look to look, both in milliseconds. */
export interface Patience {
  timeout?: number;
  every?: number;
}

/** A busy machine with two browsers at work is given so long, in milliseconds, before a state counts as missed. */
const PATIENCE = 30_000;
// Each look costs the browser work that the page would need: so the longer it takes, the rarer they are.
const FIRST = 25;
const LONGEST = 150;

/**
 * Looks until the probe answers something other than `undefined`, `null` or `false`, and hands that
 * back. A probe that throws counts as "not yet": pages navigate and nodes go while one looks.
 */
export async function until<T>(
  description: string,
  probe: () => Promise<T> | T,
  { timeout = PATIENCE, every }: Patience = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeout;
  let problem: unknown;
  let wait = every ?? FIRST;
  for (;;) {
    try {
      const answer = await probe();
      problem = undefined;
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as NonNullable<Exclude<T, false>>;
      }
    } catch (thrown) {
      problem = thrown;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeout} ms in vain: ${description}`, { cause: problem });
    }
    await pause(wait);
    wait = every ?? Math.min(wait * 1.25, LONGEST);
  }
}
