import { expect, it } from 'vitest';
import { extend, moveTo, NOBODY, only, selectAll, toggle, type Selection } from './selection.ts';

const LISTED = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: Selection) => [...selection.ids].sort().join('');

it('takes people one by one, and leaves them again', () => {
  expect(ids(toggle(toggle(NOBODY, 'b'), 'd'))).toBe('bd');
  expect(ids(toggle(toggle(NOBODY, 'b'), 'b'))).toBe('');
});

it('draws a range from who was pressed last, upwards and downwards', () => {
  const before = toggle(toggle(NOBODY, 'a'), 'c');
  const down = extend(before, LISTED, 'e');
  expect(ids(down)).toBe('acde');
  expect(ids(extend(down, LISTED, 'd'))).toBe('acd');
  expect(ids(extend(down, LISTED, 'b'))).toBe('abc');
});

it('begins a range where somebody was come to, or with the person alone', () => {
  expect(ids(extend(moveTo(NOBODY, 'b'), LISTED, 'c'))).toBe('bc');
  expect(ids(extend(NOBODY, LISTED, 'c'))).toBe('c');
  expect(ids(extend(toggle(NOBODY, 'x'), LISTED, 'c'))).toBe('cx');
});

it('adds all, and loses those who cannot be activated any more', () => {
  const all = selectAll(toggle(NOBODY, 'x'), LISTED);
  expect(ids(all)).toBe('abcdex');
  expect(ids(only(all, (id) => id > 'c'))).toBe('dex');
  expect(only(all, () => true).ids).toBe(all.ids);
});
