const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** How long to wait for a state, and how often to look. */
export interface Patience {
  timeout?: number;
  every?: number;
}

/**
 * Looks until the probe answers something other than `undefined`, `null` or `false`, and hands that
 * back. A probe that throws counts as "not yet": pages navigate and nodes go while one looks.
 */
export async function until<T>(
  description: string,
  probe: () => Promise<T> | T,
  { timeout = 10_000, every = 25 }: Patience = {},
): Promise<NonNullable<Exclude<T, false>>> {
  const deadline = Date.now() + timeout;
  let problem: unknown;
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
    await pause(every);
  }
}
