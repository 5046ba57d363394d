import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Outcome } from '../../../utils/activation/outcome.ts';
import type { BulkView } from '../../../utils/bulk/view.ts';
import type { Directory } from '../../../utils/directory/directory.ts';

function tellKeys(): void {
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key, values) => {
    const told = ([values ?? []].flat() as string[]).join(',');
    return told ? `${key}(${told})` : key;
  });
}
tellKeys();
beforeEach(tellKeys);
// The language is asked for when it is loaded.
const { countsText, resultOf, summary, titleOf } = await import('./summary.ts');

type Row = BulkView['rows'][number];

const row = (name: string, state: Row['state'], outcome: Outcome | null = null): Row => ({
  ...{ personId: name, name, workspaceId: 'w', state, outcome },
});
const NO_SEAT = { state: 'failed', problem: { kind: 'gone', reference: 'trace-1' } } as const;
const ROWS = [
  row('Ada', 'done', { state: 'activated' }),
  row('Ben', 'done', { state: 'already-active' }),
  row('Cora', 'done', NO_SEAT),
  row('Dario', 'waiting'),
];

function viewOf(state: BulkView['state']): BulkView {
  const counts = { waiting: 1, sending: 0, done: 3, activated: 1, 'already-active': 1, failed: 1 };
  const about = { startedAt: 0, why: null, isOld: false, stopped: [], seconds: null };
  return { ...about, state, counts: { all: 4, ...counts }, rows: ROWS };
}

const directory = (name: string) => ({ workspace: { id: name, name } }) as Directory;
const TWO = [directory('w'), directory('other')];

describe('the summary', () => {
  it('names everybody with their result, and whom nothing was sent for', () => {
    const [head, counts, gap, ...lines] = summary(viewOf('cancelled'), []).trimEnd().split('\n');
    expect(head).toMatch(/^extension_name, .+: bulk_cancelled$/);
    expect(counts?.split(' · ')).toHaveLength(4);
    expect(gap).toBe('');
    expect(lines).toEqual([
      'Ada: bulk_rowActivated',
      'Ben: bulk_rowWasActive',
      'Cora: problem_gone notice_reference(trace-1)',
      'Dario: bulk_rowUnsent',
    ]);
  });

  it('names the workspace where there are several', () => {
    expect(summary(viewOf('done'), TWO)).toContain('Ada (w): bulk_rowActivated');
    expect(summary(viewOf('done'), TWO.slice(0, 1))).toContain('Ada: bulk_rowActivated');
  });
});

it('says of who waits that they wait, until the job is over', () => {
  expect(resultOf(row('Ada', 'waiting'), false)).toBe('bulk_rowWaiting');
  expect(resultOf(row('Ada', 'waiting'), true)).toBe('bulk_rowUnsent');
  expect(resultOf(row('Ada', 'sending'), true)).toBe('bulk_rowSending');
});

it('leaves out of the counts what nobody met', () => {
  const { counts, ...rest } = viewOf('running');
  expect(countsText({ ...rest, counts: { ...counts, failed: 0 } }).split(' · ')).toHaveLength(2);
  expect(titleOf(viewOf('paused'))).toBe('bulk_stopped');
});
