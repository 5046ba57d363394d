import { i18n } from '#i18n';
import { isOpen, type JournalEntry, type Origin } from '../../utils/activation/journal.ts';
import { problemText } from '../../utils/problem-text.ts';

/** How entries are told apart. */
export const RESULTS = ['activated', 'notActivated', 'notKnown'] as const;
export type Result = (typeof RESULTS)[number];

const FROM = {
  page: 'activity.fromPage',
  popup: 'activity.fromPopup',
  window: 'activity.fromWindow',
  bulk: 'activity.fromMany',
} as const satisfies Record<Origin, string>;

/** How many characters of a workspace's id stand for one whose name is not known. */
const SHORT = 8;

/** What is said of an entry of the journal, the same in the table, in the search and in the export. */
export interface Told {
  entry: JournalEntry;
  result: Result;
  workspace: string;
  from: string;
  /** What there is to say beyond the result; empty where that says all. */
  details: string;
  /** awork's trace id or the edge's reference; empty where no answer came. */
  reference: string;
}

/** Puts an entry into words. */
export function tell(entry: JournalEntry): Told {
  const { outcome, workspace, workspaceId, from, reference } = entry;
  const problem = outcome?.state === 'failed' ? outcome.problem : null;
  return {
    entry,
    result: resultOf(entry),
    workspace: workspace ?? `${workspaceId.slice(0, SHORT)}…`,
    from: i18n.t(FROM[from]),
    details: detailsOf(entry),
    reference: reference ?? problem?.reference ?? '',
  };
}

function resultOf(entry: JournalEntry): Result {
  if (isOpen(entry)) return 'notKnown';
  return entry.outcome?.state === 'failed' ? 'notActivated' : 'activated';
}

function detailsOf({ outcome }: JournalEntry): string {
  if (!outcome) return i18n.t('activity.stillOpen');
  if (outcome.state === 'failed') return problemText(outcome.problem);
  return outcome.state === 'already-active' ? i18n.t('activity.wasActive') : '';
}
