import type { ProblemKind } from '../../utils/awork/problems.ts';

/** What an admin can do about a failure, from where they are. */
export type NextStep = 'again' | 'check' | 'options' | 'nothing';

const CONNECT_FIRST: ProblemKind[] = [
  'signed-out',
  'not-connected',
  'disconnected',
  'damaged',
  'keys-forbidden',
];
const IN_VAIN: ProblemKind[] = ['gone', 'archived', 'not-eligible', 'stale'];

/** The one button that stands beside a failure. */
export function nextStep(kind: ProblemKind, hasTicket: boolean): NextStep {
  if (CONNECT_FIRST.includes(kind)) return 'options';
  if (IN_VAIN.includes(kind)) return 'nothing';
  // Where it may have been sent, looking comes before trying.
  return kind === 'unknown' && hasTicket ? 'check' : 'again';
}
