import { i18n } from '#i18n';
import type { BulkView } from '../../../utils/bulk/view.ts';
import type { Directory } from '../../../utils/directory/directory.ts';
import { problemText } from '../../../utils/problem-text.ts';
import { localTime } from '../../common/local.ts';

type Row = BulkView['rows'][number];

/** What the job is called as it stands. */
export function titleOf({ state, counts }: BulkView): string {
  if (state === 'running') return i18n.t('bulk.running', counts.all);
  if (state === 'paused') return i18n.t('bulk.stopped');
  return i18n.t(state === 'done' ? 'bulk.done' : 'bulk.cancelled');
}

/** How many ended how, leaving out what nobody met. */
export function countsText({ counts, state }: BulkView): string {
  const parts = [
    counts.activated > 0 && i18n.t('bulk.activated', counts.activated),
    counts['already-active'] > 0 && i18n.t('bulk.wasActive', counts['already-active']),
    counts.failed > 0 && i18n.t('bulk.failed', counts.failed),
    state !== 'running' && counts.waiting > 0 && i18n.t('bulk.unsent', counts.waiting),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** What has become of a person; where the job is over, whoever still waits is not sent. */
export function resultOf({ state, outcome }: Row, isOver: boolean): string {
  if (outcome?.state === 'failed') return withReference(outcome.problem);
  if (outcome)
    return i18n.t(outcome.state === 'activated' ? 'bulk.rowActivated' : 'bulk.rowWasActive');
  if (state === 'sending') return i18n.t('bulk.rowSending');
  return i18n.t(isOver ? 'bulk.rowUnsent' : 'bulk.rowWaiting');
}

/** Whether it ended well; null where it has not ended. */
export function isGood({ outcome }: Row): boolean | null {
  return outcome && outcome.state !== 'failed';
}

/** What the workspaces are called, where there are several. */
export function workspaceNames(directories: Directory[]): Map<string, string> | null {
  if (directories.length < 2) return null;
  return new Map(directories.map(({ workspace }) => [workspace.id, workspace.name]));
}

/** All of it as plain text, to be kept or sent on: the counts, and each person's name with their result. */
export function summary(job: BulkView, directories: Directory[]): string {
  const names = workspaceNames(directories);
  const lines = job.rows.map((row) => {
    const workspace = names?.get(row.workspaceId);
    return `${row.name}${workspace ? ` (${workspace})` : ''}: ${resultOf(row, true)}`;
  });
  const head = `${i18n.t('extension.name')}, ${localTime(job.startedAt)}: ${titleOf(job)}`;
  return [head, countsText(job), '', ...lines, ''].join('\n');
}

function withReference(problem: NonNullable<BulkView['why']>): string {
  const { reference } = problem;
  return `${problemText(problem)}${reference ? ` ${i18n.t('notice.reference', [reference])}` : ''}`;
}
