import * as z from 'zod/mini';
import { PROBLEMS, type Problem } from '../awork/problems.ts';

/** How an activation ended. `activated` is only ever said after awork's own record says so. */
export type Outcome =
  | { state: 'activated' }
  /** They were active when we looked: nothing was sent by this click. */
  | { state: 'already-active' }
  | { state: 'failed'; problem: Problem };

/** A problem as it is stored. */
export const ProblemTold = z.object({
  kind: z.enum(PROBLEMS),
  description: z.optional(z.string()),
  seconds: z.optional(z.number()),
  reference: z.optional(z.string()),
});

export const Outcome = z.union([
  z.object({ state: z.enum(['activated', 'already-active']) }),
  z.object({
    state: z.literal('failed'),
    problem: ProblemTold,
  }),
]);

export const failed = (problem: Problem): Outcome => ({ state: 'failed', problem });
