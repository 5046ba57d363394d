import { median } from '../numbers.ts';
import { digits, table } from '../report.ts';
import { dearest, type Frames, type Letter, type PopupSummary } from './summary.ts';
import { POPUPS } from './ways.ts';

type Cell = (one: PopupSummary) => string;

const ms = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : digits(value);
const mb = (value: number | null) => (value === null ? '–' : digits(value / 1e6));

const frames =
  (stride: 'wheel' | 'drag', of: (frames: Frames) => string): Cell =>
  ({ scrolled }) =>
    scrolled ? of(scrolled[stride]) : '–';
const times = ({ middle, most, worst }: Frames) => [middle, most, worst].map(digits).join(' / ');

const LINES: [string, Cell][] = [
  [
    'opened, first rows painted, ms: middle (worst)',
    (one) => `${ms(one.painted)} (${ms(one.worstPainted)})`,
  ],
  ['  in the document, ms', ({ inDocument }) => ms(inDocument)],
  ['  own script until it is idle, ms', ({ load }) => ms(load?.script)],
  ['  longest task until then, ms (all in it)', ({ load }) => ms(load?.longest)],
  ['a letter typed: own script, ms: middle', ({ letters }) => ms(scriptOf(letters))],
  ['  the dearest letter', ({ letters }) => ms(dearest(letters)?.script)],
  ['  its search so far, and people listed then', ({ letters }) => named(dearest(letters))],
  ['  longest task of any letter, ms (all in it)', ({ letters }) => ms(longestOf(letters))],
  ['scrolled by wheel, frames, ms: middle / 95 % / worst', frames('wheel', times)],
  ['  tasks over 50 ms', frames('wheel', ({ long }) => digits(long.length))],
  ['scrolled by its bar, frames, ms: middle / 95 % / worst', frames('drag', times)],
  ['  tasks over 50 ms', frames('drag', ({ long }) => digits(long.length))],
  ['  most rows in the document', frames('drag', ({ rows }) => digits(rows))],
  ['heap, MB', ({ heap }) => mb(heap)],
  ['  after scrolling', ({ heapAfter }) => mb(heapAfter)],
];

const scriptOf = (letters: Letter[]) =>
  letters.length > 0 ? median(letters.map(({ script }) => script)) : null;
const longestOf = (letters: Letter[]) =>
  letters.length > 0 ? Math.max(...letters.map(({ whole }) => whole)) : null;
const named = (letter: Letter | undefined) =>
  letter ? `“${letter.typed}”, ${letter.listed}` : '–';

/** The table of the popup, a column for each one that was measured. */
export function popupTable(summaries: PopupSummary[]): string {
  return table([
    ['popup', ...summaries.map(({ way }) => POPUPS[way])],
    ...LINES.map(([title, cell]) => [title, ...summaries.map(cell)]),
  ]);
}

/** What each search took: the script of its letters, and how many people it has found. */
export function searchTable(letters: Letter[]): string {
  const searches: Letter[][] = [];
  for (const letter of letters) {
    if (letter.typed.length === 1) searches.push([]);
    searches.at(-1)?.push(letter);
  }
  return table([
    ['search', 'people', 'script of its letters, ms: middle', 'worst'],
    ...searches.map((search) => {
      const { typed, listed } = search.at(-1)!;
      const worst = dearest(search)?.script;
      return [typed, String(listed), ms(scriptOf(search)), ms(worst)];
    }),
  ]);
}

/** All that is told of the popup. */
export function popupText(summaries: PopupSummary[]): string {
  const searched = summaries.filter(({ letters }) => letters.length > 0);
  return [
    popupTable(summaries),
    ...searched.map(({ way, letters }) => `${POPUPS[way]}:\n${searchTable(letters)}`),
  ].join('\n\n');
}
