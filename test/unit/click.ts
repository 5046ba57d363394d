import { beforeEach, expect } from 'vitest';
import { ANNA, personById } from '../awork/index.ts';
import { atOnce, awork, freshProfile, posts, startWorker, type Worker } from './worker.ts';

/** The request that a click on Anna's action sends, for faults to fit. */
export const POST = { method: 'POST', path: `/users/${ANNA}/activate` };

/** Anna as awork has her. */
export const anna = () => personById(awork.state, ANNA)!;

/** For each test, a connected worker in which the click on Anna's action is prepared. */
export function preparedClick() {
  freshProfile();
  const given = {} as { worker: Worker; ticket: string };
  beforeEach(async () => {
    given.worker = await startWorker();
    await given.worker.connected();
    given.ticket = await given.worker.ticket(ANNA);
  });
  const start = () => given.worker.commit(given.ticket);
  return {
    given,
    start,
    /** What is wrong in the end, or the outcome where nothing is; one request was sent in any case. */
    async problem() {
      const outcome = await atOnce(start());
      expect(posts()).toHaveLength(1);
      return outcome.state === 'failed' ? outcome.problem : outcome;
    },
  };
}
