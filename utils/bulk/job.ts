import type { Outcome } from '../activation/outcome.ts';
import type { Problem, ProblemKind } from '../awork/problems.ts';

/** One job of activating many people, as it stands on disk. There is at most one. */
export interface Job {
  id: string;
  state: 'running' | 'paused' | 'cancelled' | 'done';
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds since 1970 of the last click that started or resumed it. */
  askedAt: number;
  /** What would meet everybody after it, when it is paused. */
  why: Problem | null;
  /** Paused because the browser was closed for long: the admin is asked once more. */
  isOld: boolean;
  /** What would meet everybody else of a workspace, by its id; the others go on. */
  stopped: Record<string, Problem>;
  /** Milliseconds since 1970 until which awork has asked to wait. */
  waitUntil: number;
}

/** One person of the job: no e-mail, no token. */
export interface Row {
  /** The place in the job, from 0. */
  place: number;
  personId: string;
  name: string;
  workspaceId: string;
  state: 'waiting' | 'sending' | 'done';
  /** The journal's entry of their sending. */
  ticket: string | null;
  outcome: Outcome | null;
}

/** The job with its people. */
export interface Bulk {
  job: Job;
  rows: Row[];
}

/** What would meet everybody else in every workspace. */
const EVERYBODY: ProblemKind[] = ['unreachable', 'no-access', 'blocked', 'not-recorded'];
/** What would meet everybody else of the same workspace. */
const WORKSPACE: ProblemKind[] = [
  'no-seat',
  'plan',
  'not-allowed',
  'signed-out',
  'disconnected',
  'damaged',
  'keys-forbidden',
  'unclear',
];

/** Whom else a problem would meet. After each of these the person was not activated for certain. */
export function meets({ kind }: Problem): 'everybody' | 'workspace' | 'person' {
  if (EVERYBODY.includes(kind)) return 'everybody';
  return WORKSPACE.includes(kind) ? 'workspace' : 'person';
}
