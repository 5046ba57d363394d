import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Problem } from '../../../utils/awork/problems.ts';
import type { BulkView } from '../../../utils/bulk/view.ts';
import type { Directory } from '../../../utils/directory/directory.ts';
import { Failure } from '../../common/failure.tsx';
import { Warning } from '../../common/marks.tsx';
import { nextStep } from '../next-step.ts';
import { openOptions } from '../open-options.ts';
import { useCountdown } from '../use-countdown.ts';

export interface ObstaclesProps {
  job: BulkView;
  directories: Directory[];
}

/** What keeps the job, or a part of it, from going on; and whether it goes on by itself. */
export function Obstacles({ job, directories }: ObstaclesProps) {
  const { state, why, isOld, stopped, seconds } = job;
  // Heard once, and not with every second that passes.
  const waited = useRef<number | null>(null);
  waited.current = seconds === null ? null : (waited.current ?? seconds);
  if (state === 'done' || state === 'cancelled') return null;
  const nameOf = (id: string) =>
    directories.length > 1 && directories.find(({ workspace }) => workspace.id === id)?.workspace;
  // What stopped one workspace is told with its name; the job says the same of itself when nothing else is left.
  const isTold = stopped.some(({ problem }) => problem.kind === why?.kind);
  return (
    <div class="obstacles">
      <p role="status" class="unseen">
        {waited.current !== null && i18n.t('bulk.wait', [String(waited.current)])}
      </p>
      {seconds !== null && <Waiting seconds={seconds} />}
      <div role="alert">
        {isOld && <Note>{i18n.t('bulk.old')}</Note>}
        {why && !isTold && <Met problem={why} />}
        {stopped.map(({ workspaceId, problem }) => (
          <Met
            key={workspaceId}
            problem={problem}
            workspace={(nameOf(workspaceId) || undefined)?.name}
          />
        ))}
        {state === 'paused' && <p>{i18n.t('bulk.paused')}</p>}
      </div>
    </div>
  );
}

function Waiting({ seconds }: { seconds: number }) {
  const left = useCountdown(seconds);
  return (
    <p class="note" role="timer">
      {i18n.t('bulk.wait', [String(left)])}
    </p>
  );
}

function Met({ problem, workspace }: { problem: Problem; workspace?: string | undefined }) {
  return (
    <Note>
      {workspace && <strong>{workspace}</strong>}
      <Failure problem={problem} />
      {nextStep(problem.kind, false) === 'options' && (
        <button type="button" class="danger" onClick={openOptions}>
          {i18n.t('common.openOptions')}
        </button>
      )}
    </Note>
  );
}

function Note({ children }: { children: ComponentChildren }) {
  return (
    <div class="note bad">
      <Warning />
      <div>{children}</div>
    </div>
  );
}
