import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BulkView } from '../../../utils/bulk/view.ts';
import type { Directory } from '../../../utils/directory/directory.ts';
import { Check, Warning } from '../../common/marks.tsx';
import { useRows, type Observe } from '../use-rows.ts';
import { isGood, resultOf, workspaceNames } from './summary.ts';

type Row = BulkView['rows'][number];

/** How high a result is before it was measured, in pixels. */
const ROW = 53;

export interface ResultsProps {
  job: BulkView;
  directories: Directory[];
}

/** What has become of each person, in the order in which they are activated; only what is in view is in the document. */
export function Results({ job, directories }: ResultsProps) {
  const ids = job.rows.map(({ personId }) => personId).join();
  const keys = useMemo(() => ids.split(','), [ids]);
  const rows = useRows(keys, () => ROW);
  const names = workspaceNames(directories);
  const [first, last] = rows.shown;
  const { tops } = rows.placed;
  const isOver = job.state === 'cancelled' || job.state === 'done';
  return (
    // Reached by the tab key, since it may have to be scrolled and holds nothing that takes the focus.
    <div
      class="card list"
      role="region"
      aria-label={i18n.t('bulk.rows')}
      tabIndex={0}
      ref={rows.box}
      onScroll={rows.onScroll}
    >
      <ul class="rows" style={{ height: `${tops[keys.length]!}px` }}>
        {job.rows.slice(first, last + 1).map((row, index) => (
          <Result
            key={row.personId}
            row={row}
            isOver={isOver}
            workspace={names?.get(row.workspaceId)}
            number={first + index + 1}
            count={keys.length}
            top={`${tops[first + index]!}px`}
            observe={rows.observe}
          />
        ))}
      </ul>
    </div>
  );
}

interface ResultProps {
  row: Row;
  isOver: boolean;
  workspace: string | undefined;
  number: number;
  count: number;
  top: string;
  observe: Observe;
}

function Result({ row, isOver, workspace, number, count, top, observe }: ResultProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => observe(row.personId, item.current!), [row.personId, observe]);
  const good = isGood(row);
  return (
    <li
      ref={item}
      class={`person result ${good === null ? 'muted' : good ? 'good' : 'bad'}`}
      aria-posinset={number}
      aria-setsize={count}
      style={{ top }}
    >
      {good !== null && (good ? <Check /> : <Warning />)}
      <div>
        <strong>{row.name}</strong>
        {workspace && <p class="muted">{workspace}</p>}
        <p>{resultOf(row, isOver)}</p>
      </div>
    </li>
  );
}
