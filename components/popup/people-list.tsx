import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Group, GroupName } from './groups.ts';
import type { Listed } from './here.ts';
import { useRows, type Observe } from './use-rows.ts';

/** How high a row is before it was measured, in pixels: as high as one without long texts. */
const ROW = 77;
const HEADING = 32;
/** How much of a long list is in view at least, in pixels. */
const LEAST = 180;

/** Where and how a row of the list stands. */
export interface Place {
  /** For CSS. */
  top: string;
  /** Its number in its group, from 1, and how many these are. */
  number: number;
  count: number;
  isSeen: boolean;
  observe: Observe;
}

export interface PeopleListProps {
  groups: Group[];
  /** Says which list it is: another search or another order begins at its top. */
  list: string;
  /** Those who stay in the document although they are out of view. */
  kept: readonly string[];
  /** Who is to be in view and to have the focus; a new one is gone to once. */
  goal: { id: string } | null;
  row: (listed: Listed, group: GroupName, place: Place) => ComponentChildren;
}

/** A long list, of which only what is in view is in the document. */
export function PeopleList({ groups, list, kept, goal, row: rowOf }: PeopleListProps) {
  const keys = useMemo(() => keysOf(groups), [groups]);
  const rows = useRows(keys, (row) => (keys[row]!.startsWith(GROUP) ? HEADING : ROW));
  const reached = useRef<typeof goal>(null);

  useLayoutEffect(() => {
    if (!goal || goal === reached.current) return;
    reached.current = goal;
    rows.reveal(goal.id);
    const row = document.getElementById(rowId(goal.id));
    (row?.querySelector('input') ?? row)?.focus({ preventScroll: true });
  });
  useLayoutEffect(() => rows.box.current?.scrollTo(0, 0), [list]);

  const shown = rowsToShow(rows.shown, kept, keys);
  const { tops } = rows.placed;
  const height = tops[keys.length]!;
  let next = 0;
  return (
    <div
      class="card list"
      style={{ minHeight: px(Math.min(LEAST, height)) }}
      ref={rows.box}
      onScroll={rows.onScroll}
    >
      <div class="rows" style={{ height: px(height) }}>
        {groups.map(({ name, people }) => {
          const heading = next;
          next += people.length + 1;
          const end = next;
          return (
            <section key={name} aria-labelledby={GROUP + name}>
              <h2 id={GROUP + name} style={{ top: px(tops[heading]!) }}>
                {headingOf(name, groups)}
              </h2>
              <ul aria-labelledby={GROUP + name}>
                {shown
                  .filter((row) => row > heading && row < end)
                  .map((row) =>
                    rowOf(people[row - heading - 1]!, name, {
                      top: px(tops[row]!),
                      number: row - heading,
                      count: people.length,
                      isSeen: row >= rows.seen[0] && row <= rows.seen[1],
                      observe: rows.observe,
                    }),
                  )}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

/** What a row is called in the document. */
export const rowId = (id: string): string => `person-${id}`;

const GROUP = 'group-';
const px = (length: number): string => `${length}px`;

const keysOf = (groups: Group[]): string[] =>
  groups.flatMap(({ name, people }) => [GROUP + name, ...people.map(({ person }) => person.id)]);

function rowsToShow([first, last]: [number, number], kept: readonly string[], keys: string[]) {
  const further = kept.map((id) => keys.indexOf(id)).filter((row) => row >= 0);
  const near = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return [...new Set([...near, ...further])].sort((one, other) => one - other);
}

function headingOf(name: GroupName, groups: Group[]): string {
  if (name === 'here') return i18n.t('popup.here');
  if (name === 'similar') return i18n.t('popup.similar');
  return i18n.t(groups[0]?.name === 'here' ? 'popup.others' : 'popup.everyone');
}
