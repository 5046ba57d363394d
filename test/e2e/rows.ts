import { expect } from 'vitest';
import { until, type Tab } from '../browsers/index.ts';
import { painted } from './look.ts';

const ROW_HEIGHT = 60;

/** A row of the directory as a person sees it, with the names of the actions in it. */
export interface SeenRow {
  name: string;
  kind: string;
  expects: string;
  actions: string[];
}

/** Scrolls the directory so that this row is the first one in view. */
export async function scrollTo(tab: Tab, row: number): Promise<void> {
  await tab.evaluate((top) => {
    document.querySelector('.directory')!.scrollTop = top;
  }, row * ROW_HEIGHT);
  await painted(tab);
}

/** The rows of the directory that are in view. */
export async function rowsInView(tab: Tab): Promise<SeenRow[]> {
  const rows = await tab.evaluate(() => {
    const view = document.querySelector('.directory')!.getBoundingClientRect();
    const hosts = [...document.querySelectorAll('activate-for-awork')];
    return [...document.querySelectorAll<HTMLElement>('.directory__row')]
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > view.top && top < view.bottom;
      })
      .map((row) => ({
        name: row.querySelector('.user-row__name')?.textContent ?? '',
        kind: row.dataset['kind'] ?? '',
        expects: row.dataset['expects'] ?? '',
        places: hosts.flatMap((host, place) =>
          row.contains(host) || host.previousElementSibling === row ? [place] : [],
        ),
      }));
  });
  const hosts = await tab.hosts();
  return rows.map(({ places, ...row }) => ({
    ...row,
    // One that was moved or taken away between the two looks has no name.
    actions: places.flatMap((place) => hosts[place]?.name || []),
  }));
}

/** What is wrong with the rows: an action too many or for somebody else anywhere, or none where one is `due`. */
export function wrongIn(rows: SeenRow[], due: (row: SeenRow) => boolean): string[] {
  return rows.flatMap((row) => {
    const { name, kind, expects, actions } = row;
    const right = expects === 'action' ? [`Activate ${name}`] : [];
    const isRight = actions.join() === right.join() || (actions.length === 0 && !due(row));
    return isRight ? [] : [`${name} (${kind}) has: ${actions.join(', ') || 'no action'}`];
  });
}

/**
 * At no time has a row in view the action of somebody else; where one is `due`, it comes. How soon is measured in
 * the benchmark: on a busy machine, the rows of one frame may get theirs in the next ones.
 */
export async function expectRight(tab: Tab, due: (row: SeenRow) => boolean): Promise<SeenRow[]> {
  const rows = await rowsInView(tab);
  expect(wrongIn(rows, () => false)).toEqual([]);
  if (wrongIn(rows, due).length === 0) return rows;
  let later = rows;
  await until('each row has its action', async () => {
    later = await rowsInView(tab);
    return wrongIn(later, due).length === 0;
  }).catch(() => expect(wrongIn(later, due)).toEqual([]));
  return later;
}
