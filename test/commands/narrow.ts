export const STEPS = [
  'types',
  'format',
  'lint',
  'unit',
  'builds',
  'addon',
  'built',
  'e2e',
] as const;
export const BROWSERS = ['chromium', 'firefox'] as const;

export type StepName = (typeof STEPS)[number];
export type Browser = (typeof BROWSERS)[number];

export interface Plan {
  steps: Set<StepName>;
  browsers: Browser[];
  /** Passed on to Vitest. */
  more: string[];
}

const isStep = (word: string): word is StepName => STEPS.some((step) => step === word);
const isBrowser = (word: string): word is Browser => BROWSERS.some((name) => name === word);

/** Reads what to run: names of steps and browsers, then options of Vitest. Nothing means all. */
export function planOf(words: string[]): Plan {
  const options = words.findIndex((word) => !isStep(word) && !isBrowser(word));
  const names = options < 0 ? words : words.slice(0, options);
  const more = options < 0 ? [] : words.slice(options);
  if (more[0] && !more[0].startsWith('-') && names.length === 0) {
    throw new Error(`There is no step “${more[0]}”, only: ${STEPS.join(', ')}.`);
  }
  const browsers = names.filter(isBrowser);
  const steps = new Set<StepName>(names.filter(isStep));
  if (browsers.length > 0) steps.add('e2e');
  if (steps.size === 0) for (const step of STEPS) steps.add(step);
  if (steps.has('addon') || steps.has('built') || steps.has('e2e')) steps.add('builds');
  return { steps, browsers: browsers.length > 0 ? browsers : [...BROWSERS], more };
}
