import { describe, expect, it } from 'vitest';
import { costOf, figuresOf, median } from './numbers.ts';
import type { Slice } from './trace.ts';

const slice = (about: Partial<Slice>): Slice => ({
  script: 0,
  called: 0,
  forced: 0,
  gc: 0,
  calls: 1,
  micros: 1,
  ...about,
});

describe('the figures', () => {
  it.each([
    [[], 0],
    [[3], 3],
    [[10, 1, 2], 2],
    [[4, 1, 10, 2], 3],
  ])('have %j in the middle at %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  it('learn what tracing costs from callbacks that do nothing', () => {
    const slices = [
      slice({ script: 30, called: 10 }),
      slice({ script: 34, called: 12 }),
      slice({ script: 38, called: 14 }),
      slice({ script: 900, called: 900, micros: 0 }),
    ];
    expect(costOf({ slices, rendering: 0 })).toEqual({ call: 12, micro: 22 });
  });

  it('take that off each call, and never more than there was', () => {
    const slices = [
      slice({ script: 1_034, forced: 500, gc: 100 }),
      slice({ script: 20 }),
      slice({ script: 2_036, calls: 3, micros: 0 }),
    ];
    expect(figuresOf({ slices, rendering: 7_000 }, { call: 12, micro: 22 })).toEqual({
      script: 3,
      traced: 3.09,
      tasks: 3,
      longest: 2,
      longestWhole: 2,
      forced: 0.5,
      gc: 0.1,
      rendering: 7,
    });
  });
});
