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
export function rowsInView(tab: Tab): Promise<SeenRow[]> {
  // Rows and names are read one after the other: what came or went in between would put a name into the wrong row.
  return until('the actions hold still while they are read', async () => {
    const rows = await tab.evaluate(readRows);
    const hosts = await tab.hosts();
    const names = (places: number[]) => places.map((place) => hosts[place]!.name);
    return (await tab.evaluate(areSame))
      ? rows.map(({ places, ...row }) => ({ ...row, actions: names(places) }))
      : undefined;
  });
}

/** Which of our elements `readRows` has seen. */
interface Seen {
  seenHosts?: Element[];
}

/** In the page: the rows in view, with the places of our elements in each among all of them. */
function readRows() {
  const view = document.querySelector('.directory')!.getBoundingClientRect();
  const hosts = [...document.querySelectorAll('activate-for-awork')];
  (globalThis as Seen).seenHosts = hosts;
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
}

/** In the page: whether the same elements of ours stand there in the same order. */
function areSame(): boolean {
  const hosts = [...document.querySelectorAll('activate-for-awork')];
  const { seenHosts = [] } = globalThis as Seen;
  return hosts.length === seenHosts.length && hosts.every((host, at) => host === seenHosts[at]);
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
