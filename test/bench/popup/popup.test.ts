import { describe, expect, it } from 'vitest';
import type { Figures } from '../numbers.ts';
import { isMet } from '../targets.ts';
import { COUNT, lastNameOf, makePeople } from './people.ts';
import { popupText } from './report.ts';
import type { PopupSamples } from './run.ts';
import { summarisePopup } from './summary.ts';
import { popupTargets } from './targets.ts';
import type { PopupWay } from './ways.ts';

const figures = (script: number): Figures => ({
  ...{ script, traced: script, tasks: 1, longest: script, longestWhole: script * 2 },
  ...{ forced: 0, gc: 0, rendering: 0 },
});
const scrolled = (frames: number[], long: number[] = [], rows = 11) => ({ frames, long, rows });
const opened = (painted: number) => ({ inDocument: painted - 5, painted });

/** Two rounds, in which “ab” and then “c” is typed. */
function samples(way: PopupWay, about: Partial<PopupSamples> = {}): PopupSamples {
  const keys = (scripts: number[]) =>
    ['a', 'ab', 'c'].map((typed, at) => ({ typed, listed: at, figures: figures(scripts[at]!) }));
  return {
    way,
    openings: [opened(150), opened(130), opened(900)],
    heaps: [2e6],
    heapsAfter: [3e6],
    loads: [figures(50)],
    keys: [keys([10, 2, 1]), keys([22, 4, 3])],
    scrolled: { wheel: [scrolled([1, 2, 3])], drag: [scrolled([4])] },
    ...about,
  };
}
const empty = samples('empty', {
  ...{ openings: [opened(60)], heapsAfter: [], loads: [], keys: [] },
  scrolled: { wheel: [], drag: [] },
});

const judge = (...all: PopupSamples[]) => {
  const targets = popupTargets(all.map(summarisePopup));
  return (name: string) => {
    const target = targets.find((one) => one.name.includes(name))!;
    return [target.value, isMet(target)];
  };
};

describe('the targets of the popup', () => {
  it('hold opening it against an empty one, each in the middle', () => {
    expect(judge(samples('few-names'), empty)('first rows')).toEqual([90, true]);
    const slow = samples('few-names', { openings: [opened(161)] });
    expect(judge(slow, empty)('first rows')).toEqual([101, false]);
    expect(judge(slow)('first rows')).toEqual([null, undefined]);
  });

  it('take each letter in the middle of the rounds, and the dearest of them', () => {
    const of = judge(samples('few-names'), empty);
    expect(of('keystroke, in the middle')).toEqual([3, true]);
    expect(of('dearest keystroke')).toEqual([16, true]);
  });

  it('let no long task pass in any round, and no list without rows', () => {
    expect(judge(samples('few-names'))('over 50 ms')).toEqual([0, true]);
    const wheel = [scrolled([1]), scrolled([1], [51, 80])];
    const slow = judge(samples('few-names', { scrolled: { wheel, drag: wheel } }));
    expect(slow('over 50 ms')).toEqual([80, false]);
    const none = { wheel: [scrolled([1], [], 0)], drag: [scrolled([1])] };
    expect(judge(samples('few-names', { scrolled: none }))('rows in')).toEqual([0, false]);
  });

  it('are there for each list of people, and for nothing else', () => {
    const targets = popupTargets(
      [samples('few-names'), samples('own-names'), empty].map(summarisePopup),
    );
    expect(targets).toHaveLength(10);
  });
});

it('is told in a column for each popup, and search by search', () => {
  const lines = popupText([samples('few-names'), empty].map(summarisePopup)).split('\n');
  const line = (start: string) => lines.find((each) => each.startsWith(start))?.replace(/ +/g, ' ');
  expect(line('popup')).toBe('popup 10,000 people empty Preact popup');
  expect(line('opened')).toMatch(/: middle \(worst\) 150 \(900\) 60 \(60\)$/);
  expect(line('  its search')).toMatch(/then “a”, 0 –$/);
  expect(line('heap')).toBe('heap, MB 2 2');
  expect(line('ab')).toBe('ab 1 9.50 16');
  expect(line('c ')).toBe('c 2 2 2');
});

describe('the people of the popup', () => {
  it('are 10,000, no two with one id, and where it matters no two with one last name', () => {
    const names = Array.from({ length: COUNT }, (_, number) => lastNameOf(number));
    expect(new Set(names).size).toBe(COUNT);
    expect(names.filter((name) => name.includes('undefined'))).toEqual([]);
    const people = makePeople('own-names');
    expect(new Set(people.map(({ id }) => id)).size).toBe(COUNT);
    expect(people.every(({ isDeactivated }) => isDeactivated)).toBe(true);
  });
});
