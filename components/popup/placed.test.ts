import { expect, it } from 'vitest';
import { between, place, scrollTo } from './placed.ts';

const rows = place(5, (row) => (row === 2 ? 100 : 20));

it('puts rows under each other', () => {
  expect([...rows.tops]).toEqual([0, 20, 40, 140, 160, 180]);
});

it.each([
  [0, 60, [0, 2]],
  [20, 40, [1, 1]],
  [50, 60, [2, 2]],
  [139, 141, [2, 3]],
  [170, 900, [4, 4]],
  [500, 900, [4, 4]],
])('knows the rows between %i and %i', (from, to, expected) => {
  expect(between(rows, from, to)).toEqual(expected);
  expect(
    between(
      place(0, () => 20),
      from,
      to,
    ),
  ).toEqual([0, -1]);
});

it('scrolls no further than needed for a row to be in view', () => {
  expect(scrollTo(rows, 1, 0, 60)).toBe(0);
  expect(scrollTo(rows, 0, 30, 60)).toBe(0);
  expect(scrollTo(rows, 3, 0, 60)).toBe(100);
  expect(scrollTo(rows, 2, 0, 60)).toBe(40);
});
