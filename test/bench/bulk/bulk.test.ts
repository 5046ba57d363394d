import { expect, it } from 'vitest';
import { isMet } from '../targets.ts';
import { bulkFigures, mostWithin } from './figures.ts';
import { bulkTargets } from './targets.ts';

it.each([
  [[], 0],
  [[5], 1],
  // A second ends before its thousandth millisecond has come again.
  [[0, 1_000], 1],
  [[0, 999], 2],
  // Wherever the second begins, and whatever the order.
  [[1_700, 0, 900, 800, 1_750, 3_000], 4],
])('counts the most of %j that fall into any second: %i', (times, most) => {
  expect(mostWithin(times, 1000)).toBe(most);
});

it('holds the time against what the pace allows, and the requests against awork’s limits', () => {
  const requests = Array.from({ length: 1_500 }, (_, number) => number * 125);
  const figures = bulkFigures({ people: 500, activated: 500, requests, took: 206_250 });
  expect(figures).toMatchObject({ requests: 1_500, inSecond: 8, inMinute: 480, least: 187.5 });
  const targets = bulkTargets(figures);
  expect(targets.map(({ value }) => value)).toEqual([500, 3, 8, 480, 1.1]);
  expect(targets.map(isMet)).toEqual([true, true, true, true, true]);
});

it('lets nobody be left, and no burst pass', () => {
  const requests = Array.from({ length: 600 }, () => 0);
  const figures = bulkFigures({ people: 100, activated: 99, requests, took: 60_000 });
  expect(bulkTargets(figures).map(isMet)).toEqual([false, false, false, false, false]);
});
