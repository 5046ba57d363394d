import { expect, it } from 'vitest';
import { BROWSERS, planOf, STEPS } from './narrow.ts';

it('runs everything when nothing is named', () => {
  expect(planOf([])).toEqual({ steps: new Set(STEPS), browsers: [...BROWSERS], more: [] });
});

it('narrows to steps, a browser and a name, and builds what they need', () => {
  expect(planOf(['unit', 'types'])).toMatchObject({ steps: new Set(['unit', 'types']) });
  expect(planOf(['e2e', 'firefox', '-t', 'brings back'])).toEqual({
    steps: new Set(['e2e', 'builds']),
    browsers: ['firefox'],
    more: ['-t', 'brings back'],
  });
  expect(planOf(['firefox']).steps).toEqual(new Set(['e2e', 'builds']));
});

it('passes names of files on to Vitest once a step is named', () => {
  expect(planOf(['unit', 'people']).more).toEqual(['people']);
});

it('refuses an unknown step', () => {
  expect(() => planOf(['units'])).toThrow('There is no step “units”');
});
