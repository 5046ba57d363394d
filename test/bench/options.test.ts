import { expect, it } from 'vitest';
import { optionsOf } from './options.ts';

it('measures everything in five rounds as it stands', () => {
  const { parts, rounds, sizes, batches, people, json, check } = optionsOf([]);
  expect({ parts, rounds, sizes, batches, people, json, check }).toEqual({
    parts: ['page', 'popup', 'bulk'],
    people: 500,
    rounds: 5,
    sizes: [1_000, 10_000, 50_000],
    batches: 1_000,
    json: false,
    check: false,
  });
});

it('takes its words in any order', () => {
  const options = optionsOf([
    '--extension',
    'there',
    '--rounds',
    '9',
    '--json',
    '--quick',
    '--check',
  ]);
  expect(options).toMatchObject({ extension: 'there', rounds: 9, json: true, check: true });
  expect(options.batches).toBeLessThan(1_000);
});

it.each([
  [['popup'], ['popup']],
  [
    ['--quick', 'bulk', '--rounds', '2', 'page'],
    ['page', 'bulk'],
  ],
  [['bulk', 'bulk'], ['bulk']],
])('measures only what is named, by %j: %j', (words, parts) => {
  expect(optionsOf(words).parts).toEqual(parts);
});

it.each([
  [['pages'], '“pages” is not known'],
  [['--fast'], '“--fast” is not known'],
  [['--rounds'], '--rounds needs a value'],
  [['--rounds', '0'], '“0” is no number of rounds'],
  [['--rounds', 'five'], '“five” is no number of rounds'],
])('says what is wrong with %j', (words, sentence) => {
  expect(() => optionsOf(words)).toThrow(sentence);
});
