import type { PopupSettings } from './popup/run.ts';
import type { Settings } from './run.ts';

/** What can be measured by itself: the page part, the popup, and activating many at once. */
export type Part = 'page' | 'popup' | 'bulk';
const PARTS: readonly string[] = ['page', 'popup', 'bulk'] satisfies Part[];

export interface Options extends Settings, Omit<PopupSettings, 'rounds'> {
  parts: Part[];
  /** How many are activated at once. */
  people: number;
  json: boolean;
  check: boolean;
  /** Folder of a built extension, to be measured in place of a fresh build. */
  extension: string | undefined;
}

export const USAGE = `npm run bench -- [page] [popup] [bulk] [--quick] [--rounds <n>] [--json] [--check] [--extension <folder>]`;

type Amounts = Omit<Options, 'parts' | 'json' | 'check' | 'extension'>;
const FULL: Amounts = {
  ...{ rounds: 5, sizes: [1_000, 10_000, 50_000], batches: 1_000, steps: 500 },
  ...{ openings: 5, frames: 500, people: 500 },
};
const QUICK: Amounts = {
  ...{ rounds: 1, sizes: [1_000, 10_000], batches: 200, steps: 100 },
  ...{ openings: 5, frames: 100, people: 60 },
};

/** Reads the words of the command line; throws with a sentence about what cannot be understood. */
export function optionsOf(words: string[]): Options {
  const options: Options = {
    ...(words.includes('--quick') ? QUICK : FULL),
    parts: [],
    json: words.includes('--json'),
    check: words.includes('--check'),
    extension: undefined,
  };
  const rest = words.values();
  for (const word of rest) {
    const value = () => {
      const next = rest.next().value;
      if (next === undefined) throw new Error(`${word} needs a value: ${USAGE}`);
      return next;
    };
    if (word === '--rounds') options.rounds = wholeNumber(value());
    else if (word === '--extension') options.extension = value();
    else if (isPart(word)) options.parts.push(word);
    else if (!['--quick', '--json', '--check'].includes(word)) {
      throw new Error(`“${word}” is not known: ${USAGE}`);
    }
  }
  // In their own order, each once.
  const chosen = options.parts.length > 0 ? options.parts : PARTS;
  return { ...options, parts: PARTS.filter(isPart).filter((part) => chosen.includes(part)) };
}

function isPart(word: string): word is Part {
  return PARTS.includes(word);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`“${text}” is no number of rounds: ${USAGE}`);
  return Number(text);
}
