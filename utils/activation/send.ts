import { explain401, request } from '../access/request.ts';
import type { Answer } from '../awork/client.ts';
import type { Failure, Refusal } from '../awork/failures.ts';
import { toProblem } from '../awork/problems.ts';
import { tidy } from '../awork/tidy.ts';
import { failed, type Outcome } from './outcome.ts';
import { readRecord } from './record.ts';
import { AFTER_DOUBT, AFTER_YES, settle } from './settle.ts';

// Firefox ends an idle background after 30 s even while a request is on its way, so the POST and the readings
// after it must fit well into that.
const TIMEOUT = 12_000;

/** How a sending ended, and what awork's support asks for: the trace id of its answer, whatever that says. */
export interface Sent {
  outcome: Outcome;
  reference?: string;
}

/**
 * Sends the one request that activates a person, once, and finds out how it ended.
 * `POST /users/{userId}/activate` answers 204 (200 in some builds), and e-mails the person.
 */
export async function send(workspaceId: string, personId: string): Promise<Sent> {
  const answer = await request(workspaceId, {
    method: 'POST',
    path: `/users/${personId}/activate`,
    timeout: TIMEOUT,
  });
  const reference = referenceOf(answer);
  return { outcome: await end(workspaceId, personId, answer), ...(reference && { reference }) };
}

function referenceOf(answer: Answer<unknown>): string | null {
  if (answer.ok) return tidy(answer.headers.get('Trace-Id'));
  return answer.failure.kind === 'refused' ? answer.failure.reference : null;
}

async function end(
  workspaceId: string,
  personId: string,
  answer: Answer<unknown>,
): Promise<Outcome> {
  if (answer.ok && !isPage(answer.headers)) {
    return settle(workspaceId, personId, AFTER_YES, 'still-deactivated');
  }
  if (!answer.ok && answer.failure.kind === 'unsent') {
    const { problem } = answer.failure;
    // Access to the host may have been taken away while the request was on its way.
    if (problem.kind !== 'no-access') return failed(problem);
  }
  if (answer.ok || isDoubtful(answer.failure)) {
    return settle(workspaceId, personId, AFTER_DOUBT, 'not-activated');
  }
  return refused(workspaceId, personId, answer.failure);
}

// A page instead of awork's empty answer is a captive portal or a sign-in page: awork may never have seen the
// request.
function isPage(headers: Headers): boolean {
  return headers.get('Content-Type')?.includes('html') ?? false;
}

// The request may have had its effect although no clear answer came back.
function isDoubtful(failure: Failure): failure is Exclude<Failure, Refusal> {
  return failure.kind !== 'refused' || failure.status === 408 || failure.status >= 500;
}

async function refused(workspaceId: string, personId: string, refusal: Refusal): Promise<Outcome> {
  const problem = toProblem(refusal);
  if (problem.kind === 'signed-out') {
    const meant = await explain401(workspaceId);
    return failed(refusal.reference ? { ...meant, reference: refusal.reference } : meant);
  }
  if (problem.kind !== 'refused' && problem.kind !== 'unexpected') return failed(problem);
  // awork may refuse because the person is active already: somebody else was quicker, or the browser itself has
  // repeated the request over a connection that broke. Then all is well.
  const record = await readRecord(workspaceId, personId);
  const active = record.ok && record.person.standing === 'active';
  return active ? { state: 'activated' } : failed(problem);
}
