import { expect, it } from 'vitest';
import { optionsOf } from './options.ts';

it('measures everything in five rounds as it stands', () => {
  const { rounds, sizes, batches, json, check } = optionsOf([]);
  expect({ rounds, sizes, batches, json, check }).toEqual({
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
  [['--fast'], '“--fast” is not known'],
  [['--rounds'], '--rounds needs a value'],
  [['--rounds', '0'], '“0” is no number of rounds'],
  [['--rounds', 'five'], '“five” is no number of rounds'],
])('says what is wrong with %j', (words, sentence) => {
  expect(() => optionsOf(words)).toThrow(sentence);
});
