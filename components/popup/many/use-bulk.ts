import { useEffect, useState } from 'preact/hooks';
import { answerEnded, ask, onBulkChanged } from '../../../utils/ask.ts';
import type { NotStarted } from '../../../utils/bulk/bulk.ts';
import type { BulkView } from '../../../utils/bulk/view.ts';
import { oneAtATime } from '../../common/one-at-a-time.ts';

/** So often a job that runs is asked for, in milliseconds, even if nothing was heard of it. */
const AGAIN = 2_000;

export interface Bulk {
  /** The job of activating many; null when there is none, undefined until that is known. */
  job: BulkView | null | undefined;
  /** Why a job could not be started. */
  refused: NotStarted | 'silent' | null;
  start: (personIds: string[]) => void;
  /** Those who are not sent yet stay unsent. */
  cancel: () => void;
  /** Goes on after an obstacle. */
  resume: () => void;
  /** Forgets a job that is over. */
  close: () => void;
}

/** The job in the worker as it stands, and what can be done with it. */
export function useBulk(): Bulk {
  const [job, setJob] = useState<Bulk['job']>(undefined);
  const [refused, setRefused] = useState<Bulk['refused']>(null);
  const [read] = useState(() =>
    oneAtATime(() =>
      // A worker that is silent is told of elsewhere.
      ask('bulk', {}).then(setJob, () => setJob((last) => last ?? null)),
    ),
  );
  useEffect(() => {
    read();
    const ends = [onBulkChanged(read), answerEnded()];
    return () => ends.forEach((end) => end());
  }, []);

  // A worker that the browser has stopped goes on when it is asked, and not only when its alarm rings.
  const isRunning = job?.state === 'running';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(read, AGAIN);
    return () => clearInterval(timer);
  }, [isRunning]);

  // What was not taken is seen by the job that stands there as before.
  const send = (asking: Promise<unknown>) => void asking.then(read, read);
  return {
    job,
    refused,
    start(personIds) {
      setRefused(null);
      send(ask('bulkStart', { people: personIds }).then(setRefused, () => setRefused('silent')));
    },
    cancel: () => send(ask('bulkCancel', {})),
    resume: () => send(ask('bulkResume', {})),
    close: () => send(ask('bulkClose', {})),
  };
}
