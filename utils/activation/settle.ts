import type { Person } from '../awork/people.ts';
import type { Problem } from '../awork/problems.ts';
import { wait } from '../wait.ts';
import { failed, type Outcome } from './outcome.ts';
import { lookUp, obstacle } from './record.ts';

/** When the record is read, in milliseconds after awork's answer (or after none came). */
export const AFTER_YES = [0, 1_000, 3_000];
export const AFTER_DOUBT = [1_000, 3_000, 8_000];
/** What was sent longer ago needs no waiting: it has had its effect by now, or never will. */
export const AT_ONCE = [0];

/** Milliseconds for one reading; the last one ends 10 s after the answer at the latest. */
const READING = 2_000;

/**
 * Finds out how a sending ended by reading the person's record, never by sending again. `deactivated` is what
 * is told when the record can be read and still says that they are.
 */
export async function settle(
  workspaceId: string,
  personId: string,
  times: number[],
  deactivated: 'still-deactivated' | 'not-activated',
): Promise<Outcome> {
  let outcome = failed({ kind: 'unknown' });
  // All are counted from here, however long a reading takes.
  const start = performance.now();
  for (const time of times) {
    await wait(start + time - performance.now());
    const record = await lookUp(workspaceId, personId, READING);
    outcome = record.ok ? judge(record.person, deactivated) : unreadable(record.problem, outcome);
    if (isFinal(outcome)) return outcome;
  }
  return outcome;
}

function judge(person: Person, deactivated: 'still-deactivated' | 'not-activated'): Outcome {
  if (person.standing === 'active') return { state: 'activated' };
  return failed(obstacle(person) ?? { kind: deactivated });
}

// A reading that fails takes nothing back that an earlier one has shown.
function unreadable(problem: Problem, before: Outcome): Outcome {
  return problem.kind === 'gone' ? failed(problem) : before;
}

function isFinal(outcome: Outcome): boolean {
  if (outcome.state !== 'failed') return true;
  return ['archived', 'gone', 'not-eligible'].includes(outcome.problem.kind);
}
