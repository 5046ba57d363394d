import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BulkView } from '../../../utils/bulk/view.ts';
import type { Directory } from '../../../utils/directory/directory.ts';
import { useCopy } from '../../common/use-copy.ts';
import { Obstacles } from './obstacles.tsx';
import { Results } from './results.tsx';
import { countsText, summary, titleOf } from './summary.ts';
import { TellMe } from './tell-me.tsx';
import { timeText } from './pace.ts';
import type { Bulk } from './use-bulk.ts';

export interface BulkJobProps {
  job: BulkView;
  bulk: Bulk;
  directories: Directory[];
  /** Shows the list while the job goes on. */
  onList: () => void;
}

/** How far activating many has come, what stands in its way, and the result of each person. */
export function BulkJob({ job, bulk, directories, onList }: BulkJobProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { state, counts } = job;
  const isRunning = state === 'running';
  const isOver = state === 'done' || state === 'cancelled';
  // What had the focus has gone with what was before.
  useLayoutEffect(() => heading.current?.focus(), [state]);

  return (
    <section class="job" aria-labelledby="job">
      <h2 id="job" ref={heading} tabIndex={-1}>
        {titleOf(job)}
      </h2>
      <progress max={counts.all} value={counts.done} aria-labelledby="job" />
      <p role="status">{isRunning ? null : countsText(job)}</p>
      {isRunning && (
        <p>
          {i18n.t('bulk.progress', counts.all, [String(counts.all), String(counts.done)])}
          {job.seconds === null && ` · ${timeText('bulk.left', counts.all - counts.done)}`}
        </p>
      )}
      {isRunning && <p class="muted">{i18n.t('bulk.goesOn')}</p>}
      {state === 'cancelled' && counts.sending > 0 && <p>{i18n.t('bulk.cancelling')}</p>}
      <Obstacles job={job} directories={directories} />
      <div class="buttons">
        {!isOver && (
          <button
            type="button"
            // It stands where the button was that started the job: the second half of a double click is no answer.
            onClick={(event) => event.detail < 2 && bulk.cancel()}
          >
            {i18n.t('bulk.cancel')}
          </button>
        )}
        {isOver && <Copying text={() => summary(job, directories)} />}
        <button type="button" onClick={isOver ? bulk.close : onList}>
          {i18n.t(isOver ? 'bulk.close' : 'bulk.list')}
        </button>
        {/* Last: a job that stops must not put this under a pointer that is about to cancel. */}
        {(state === 'paused' || job.stopped.length > 0) && !isOver && (
          <button
            type="button"
            class="primary"
            onClick={(event) => event.isTrusted && event.detail < 2 && bulk.resume()}
          >
            {i18n.t('bulk.resume', counts.waiting)}
          </button>
        )}
      </div>
      {isRunning && <TellMe />}
      <Results job={job} directories={directories} />
    </section>
  );
}

function Copying({ text }: { text: () => string }) {
  const { copied, copy } = useCopy();
  return (
    <>
      <button type="button" class="primary" onClick={() => copy(text())}>
        {i18n.t('bulk.copy')}
      </button>
      <p role="status" class="unseen">
        {copied && i18n.t(copied === 'copied' ? 'activity.copied' : 'activity.failed')}
      </p>
    </>
  );
}
