import type { Figures } from './numbers.ts';
import { NOBODY, pageOf } from './run.ts';
import type { Summary } from './summary.ts';
import type { Audit } from './visit.ts';
import { isProduct, type Way } from './ways.ts';

/** A target, and how far it is met. `value` is null where it could not be measured. */
export interface Target {
  name: string;
  value: number | null;
  limit: number;
  atLeast?: boolean;
  unit: '×' | 'ms' | 'MB' | '';
}

export interface Findings {
  summaries: Summary[];
  audit: Audit;
  sizes: number[];
  minutes: number;
}

/** Whether a target is met; undefined where it could not be measured. */
export function isMet({ value, limit, atLeast }: Target): boolean | undefined {
  if (value === null) return undefined;
  return atLeast ? value >= limit : value <= limit;
}

/** The targets that the project has set itself, with what was measured. */
export function targetsOf(findings: Findings): Target[] {
  const { summaries, sizes } = findings;
  const at = (way: Way, page: string, phase: string): Figures | undefined =>
    summaries.find((one) => one.way === way && one.page === page)?.phases[phase];
  const stream = (way: Way, size: number) => at(way, pageOf(size), 'stream')?.script;
  const longest = (phase: string, size: number) =>
    at('product', pageOf(size), phase)?.longest ?? null;
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  return [
    ...sizes.map((size) => ({
      name: `stream, ${size} elements: against the bare good way`,
      value: ratio(stream('product', size), stream('bare', size)),
      limit: 1.5,
      unit: '×' as const,
    })),
    ...sizes.map((size) => ({
      name: `stream, ${size} elements, names off: against the bare good way`,
      value: ratio(stream('nameless', size), stream('bare', size)),
      limit: 1.2,
      unit: '×' as const,
    })),
    {
      name: `stream: growth from ${small} to ${large} elements`,
      value: small === large ? null : ratio(stream('product', large), stream('product', small)),
      limit: 1.3,
      unit: '×',
    },
    {
      name: `stream, ${large} elements: cheaper than the usual way`,
      value: large < 50_000 ? null : ratio(stream('usual', large), stream('product', large)),
      limit: 40,
      atLeast: true,
      unit: '×',
    },
    ...sizes.map((size) => ({
      name: `longest task in the stream, ${size} elements`,
      value: longest('stream', size),
      limit: 1,
      unit: 'ms' as const,
    })),
    ...['load', 'rebuild'].flatMap((phase) =>
      sizes.map((size) => ({
        name: `longest task, ${phase === 'load' ? 'first scan' : 'page rebuilt'}, ${size} elements`,
        value: longest(phase, size),
        limit: size > 10_000 ? 6 : 4,
        unit: 'ms' as const,
      })),
    ),
    ...ofActions(findings),
    ...ofQuietPages(summaries),
  ];
}

function ratio(a: number | undefined, b: number | undefined): number | null {
  return a === undefined || b === undefined || b === 0 ? null : a / b;
}

function ofActions({ summaries, audit, sizes, minutes }: Findings): Target[] {
  const ours = summaries.filter(({ way }) => isProduct(way));
  const off = ours.flatMap(({ hosts }) =>
    Object.values(hosts).map(({ stood, wanted }) => Math.abs(stood - wanted)),
  );
  const page = pageOf(Math.min(...sizes));
  const fifty = summaries.find((one) => one.way === 'product' && one.page === page);
  const requests = summaries
    .filter(({ way }) => way === 'product')
    .reduce((all, one) => all + one.requests, 0);
  return [
    {
      name: 'list: wrong persons one frame after scrolling',
      value: audit.wrong,
      limit: 0,
      unit: '',
    },
    {
      name: 'list: people without their action, or actions astray, by then',
      value: audit.missing + audit.stray,
      limit: 0,
      unit: '',
    },
    // Without any action in the list, nothing could be wrong in it.
    { name: 'list: right actions seen', value: audit.seen, limit: 1, atLeast: true, unit: '' },
    { name: 'pages: actions too many or too few', value: Math.max(0, ...off), limit: 0, unit: '' },
    {
      name: '50 people come: frames until all have their action',
      value: fifty?.frames ?? null,
      limit: 1,
      unit: '',
    },
    {
      name: '50 people come: script',
      value: fifty?.phases['arrive']?.script ?? null,
      limit: 6,
      unit: 'ms',
    },
    {
      name: 'requests to awork for all pages, in five minutes',
      value: requests / Math.max(1, Math.ceil(minutes / 5)),
      limit: 4,
      unit: '',
    },
  ];
}

function ofQuietPages(summaries: Summary[]): Target[] {
  return NOBODY.flatMap((size) => {
    const find = (way: Way) =>
      summaries.find((one) => one.way === way && one.page === pageOf(size, false));
    const [ours, floor] = [find('product'), find('floor')];
    const heap = ours && floor ? (ours.heap - floor.heap) / 1e6 : null;
    const where = `nobody deactivated, ${size} elements`;
    return [
      {
        name: `${where}: script of a load`,
        value: ours?.phases['load']?.script ?? null,
        limit: 2,
        unit: 'ms',
      },
      {
        name: `${where}: our nodes`,
        value: ours?.hosts['load']?.stood ?? null,
        limit: 0,
        unit: '',
      },
      { name: `${where}: heap above the floor`, value: heap, limit: 1.5, unit: 'MB' },
    ] satisfies Target[];
  });
}
