import { describe, expect, it } from 'vitest';
import type { Figures } from './numbers.ts';
import { pageTable, table, targetTable } from './report.ts';
import type { Sample } from './run.ts';
import { summarise } from './summary.ts';
import { isMet, targetsOf, type Findings } from './targets.ts';
import type { Way } from './ways.ts';

const NONE = { longestWhole: 0, traced: 0, tasks: 0, forced: 0, gc: 0, rendering: 0 };
const figures = (script: number, longest = 0): Figures => ({ ...NONE, script, longest });

function sample(way: Way, page: string, about: Partial<Sample> = {}): Sample {
  const rest = { elements: 1_000, heap: 0, hosts: {}, messages: 0, requests: 0, frames: null };
  return { way, page, phases: {}, ...rest, ...about };
}
const streams = (way: Way, small: number, large: number) => [
  sample(way, '1000 elements', { phases: { stream: figures(small) } }),
  sample(way, '50000 elements', { phases: { stream: figures(large) } }),
];

function judge(samples: Sample[], audit = {}) {
  const counted = { steps: 1, seen: 1, wrong: 0, missing: 0, stray: 0, wrongAtOnce: 0, ...audit };
  const summaries = summarise(samples);
  const findings: Findings = { summaries, audit: counted, sizes: [1_000, 50_000], minutes: 1 };
  const targets = targetsOf(findings);
  return (name: string) => {
    const target = targets.find((one) => one.name.includes(name));
    if (!target) throw new Error(`no target ${name}`);
    return [target.value, isMet(target)];
  };
}

describe('the targets', () => {
  it('compare the script of the stream with the other ways’', () => {
    const of = judge([
      ...streams('product', 30, 42),
      ...streams('bare', 20, 21),
      ...streams('usual', 60, 2_100),
    ]);
    expect(of('stream, 1000 elements: against the bare')).toEqual([1.5, true]);
    expect(of('stream, 50000 elements: against the bare')).toEqual([2, false]);
    expect(of('growth')).toEqual([1.4, false]);
    expect(of('cheaper than the usual way')).toEqual([50, true]);
    expect(of('stream, 1000 elements, names off')).toEqual([null, undefined]);
  });

  it('judge the longest task by the size of the page', () => {
    const phases = { load: figures(0, 5), rebuild: figures(0, 7), stream: figures(0, 1.1) };
    const of = judge([
      sample('product', '1000 elements', { phases }),
      sample('product', '50000 elements', { phases }),
    ]);
    expect(of('first scan, 1000 elements')).toEqual([5, false]);
    expect(of('first scan, 50000 elements')).toEqual([5, true]);
    expect(of('page rebuilt, 50000 elements')).toEqual([7, false]);
    expect(of('longest task in the stream, 1000')).toEqual([1.1, false]);
  });

  it('let no wrong person pass, and no list in which nothing stands', () => {
    const of = judge([], { seen: 0, wrong: 1, missing: 2, stray: 3 });
    expect(of('wrong persons')).toEqual([1, false]);
    expect(of('without their action')).toEqual([5, false]);
    expect(of('right actions seen')).toEqual([0, false]);
  });

  it('count an action too many in a single visit', () => {
    const hosts = (stood: number) => ({ hosts: { load: { stood, wanted: 5 } } });
    const of = judge([5, 7, 5].map((stood) => sample('product', '1000 elements', hosts(stood))));
    expect(of('too many or too few')).toEqual([2, false]);
  });

  it('hold a page without deactivated people against the floor', () => {
    const page = '1000 elements, nobody';
    const hosts = { load: { stood: 1, wanted: 0 } };
    const phases = { load: figures(2.5) };
    const of = judge([
      sample('product', page, { heap: 3e6, hosts, phases }),
      sample('floor', page, { heap: 1e6 }),
    ]);
    expect(of('nobody deactivated, 1000 elements: heap')).toEqual([2, false]);
    expect(of('nobody deactivated, 1000 elements: script')).toEqual([2.5, false]);
    expect(of('nobody deactivated, 1000 elements: our nodes')).toEqual([1, false]);
  });
});

describe('the report', () => {
  it('marks what is met, missed, and not measured', () => {
    const about = { name: 'a', limit: 2, unit: 'ms' as const };
    const text = targetTable([1, 2.5, null].map((value) => ({ ...about, value })));
    expect(text.split('\n').map((line) => line.replace(/ +/g, ' '))).toEqual([
      'target measured wanted',
      '✓ a 1 ms ≤ 2 ms',
      '✗ a 2.50 ms ≤ 2 ms',
      '– a not measured ≤ 2 ms',
    ]);
  });

  it('shows the middle of the visits, with a column for each way', () => {
    const visit = (way: Way, script: number) =>
      sample(way, 'list', { phases: { scroll: { ...figures(script), rendering: script } } });
    const text = pageTable(
      summarise([visit('product', 9), visit('floor', 1), visit('product', 5), visit('product', 6)]),
    );
    expect(text).toMatch(/^list, 3 visits +this extension +floor$/m);
    expect(text).toMatch(/^list scrolled: own script, ms +6 +1$/m);
    expect(text).toMatch(/^ {2}style and layout added to the page, ms +5 +0$/m);
  });

  it('aligns its columns', () => {
    expect(
      table([
        ['a', '1'],
        ['bbb', '100'],
      ]),
    ).toBe('a      1\nbbb  100');
  });
});
