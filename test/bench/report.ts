import type { Figures } from './numbers.ts';
import type { Summary } from './summary.ts';
import { isMet, type Target } from './targets.ts';
import { TITLES, type Way } from './ways.ts';

/** A number as people compare it: three digits that count. */
export function digits(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

/** Lines of cells, the first column to the left and the others to the right. */
export function table(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const PHASES: Record<string, string> = {
  load: 'load and first scan',
  stream: 'stream of changes',
  rebuild: 'page rebuilt',
  arrive: '50 people come',
  scroll: 'list scrolled',
};

type Cell = (one: Summary, floor: Summary | undefined) => string;

function linesOf(phase: string): [string, Cell][] {
  const figure =
    (of: (figures: Figures, floor: Figures | undefined) => string): Cell =>
    (one, floor) => {
      const figures = one.phases[phase];
      return figures ? of(figures, floor?.phases[phase]) : '–';
    };
  return [
    [`${PHASES[phase] ?? phase}: own script, ms`, figure(({ script }) => digits(script))],
    [
      '  as traced, in so many tasks',
      figure(({ traced, tasks }) => `${digits(traced)} in ${digits(tasks)}`),
    ],
    [
      '  longest task, ms (with style, layout, GC in it)',
      figure(({ longest, longestWhole }) => `${digits(longest)} (${digits(longestWhole)})`),
    ],
    ['  style and layout in own tasks, ms', figure(({ forced }) => digits(forced))],
    [
      '  style and layout added to the page, ms',
      figure(({ rendering }, floor) => (floor ? digits(rendering - floor.rendering) : '–')),
    ],
    [
      '  our elements (wanted)',
      ({ hosts }) => (hosts[phase] ? `${hosts[phase].stood} (${hosts[phase].wanted})` : '–'),
    ],
  ];
}

const END: [string, Cell][] = [
  [
    'heap above the floor, MB',
    ({ heap }, floor) => (floor ? digits((heap - floor.heap) / 1e6) : '–'),
  ],
  ['frames until 50 actions stand', ({ frames }) => (frames === null ? '–' : digits(frames))],
  ['messages to the worker', ({ messages }) => digits(messages)],
  ['requests to awork, all visits', ({ requests }) => digits(requests)],
];

/** The table of one page, a column for each way. */
export function pageTable(summaries: Summary[]): string {
  const floor = summaries.find(({ way }) => way === 'floor');
  const phases = [...new Set(summaries.flatMap(({ phases: each }) => Object.keys(each)))];
  const lines = [...phases.flatMap(linesOf), ...END];
  const head = `${summaries[0]?.page ?? ''}, ${summaries[0]?.visits ?? 0} visits`;
  return table([
    [head, ...summaries.map(({ way }: { way: Way }) => TITLES[way])],
    ...lines.map(([title, cell]) => [title, ...summaries.map((one) => cell(one, floor))]),
  ]);
}

/** The targets, each with its mark. */
export function targetTable(targets: Target[]): string {
  const lines = targets.map((target) => {
    const { name, value, limit, atLeast, unit } = target;
    const met = isMet(target);
    const mark = met === undefined ? '–' : met ? '✓' : '✗';
    const found = value === null ? 'not measured' : `${digits(value)} ${unit}`.trimEnd();
    const wanted = `${atLeast ? '≥' : '≤'} ${digits(limit)} ${unit}`.trimEnd();
    return [`${mark} ${name}`, found, wanted];
  });
  return table([['target', 'measured', 'wanted'], ...lines]);
}
