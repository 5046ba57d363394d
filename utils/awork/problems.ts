import type { Failure, Refusal } from './failures.ts';

/** Everything that can stand in the way of an activation; each has a sentence in every language. */
export const PROBLEMS = [
  'no-seat',
  'plan',
  'not-allowed',
  'signed-out',
  'not-connected',
  'disconnected',
  'blocked',
  'gone',
  'archived',
  'not-eligible',
  'refused',
  'wait',
  'too-many',
  'question-open',
  'unreachable',
  'unclear',
  'no-access',
  'not-activated',
  'still-deactivated',
  'unknown',
  'unexpected',
  'not-recorded',
  'damaged',
  'keys-forbidden',
  'expired',
  'stale',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

/** What went wrong, in a form that crosses messages and is told in the admin's language where it is shown. */
export interface Problem {
  kind: ProblemKind;
  /** awork's own description, for `refused`. */
  description?: string;
  /** Seconds until it makes sense to try again, for `wait` and `too-many`. */
  seconds?: number;
  /** awork's trace id or the edge's reference, for its support. */
  reference?: string;
}

const BY_CODE = new Map<string, ProblemKind>([
  ['insufficient-seats', 'no-seat'],
  ['insufficient-subscription-level', 'plan'],
  ['entity-archived', 'archived'],
]);

/**
 * Says what a failed request means for people. A 401 is told apart by the caller, because with awork it
 * means either "signed out" or "not allowed": only a second question (`GET /me`) can tell.
 */
export function toProblem(failure: Failure): Problem {
  if (failure.kind === 'unsent') return failure.problem;
  if (failure.kind === 'unreachable') return { kind: 'unreachable' };
  if (failure.kind === 'unexpected') return { kind: 'unexpected' };
  const reference = failure.reference ? { reference: failure.reference } : {};
  const { status, wait } = failure;
  if (status === 429) return { kind: 'wait', seconds: wait ?? 60, ...reference };
  if (status >= 500 || status === 408) return { kind: 'unreachable', ...reference };
  return { ...ofRefusal(failure), ...reference };
}

function ofRefusal({ status, code, description }: Refusal): Problem {
  const known = code ? BY_CODE.get(code.toLowerCase()) : undefined;
  if (known) return { kind: known };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'blocked' };
  if (status === 404) return { kind: 'gone' };
  return description ? { kind: 'refused', description } : { kind: 'unexpected' };
}
