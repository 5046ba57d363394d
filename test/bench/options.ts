import type { Settings } from './run.ts';

export interface Options extends Settings {
  json: boolean;
  check: boolean;
  /** Folder of a built extension, to be measured in place of a fresh build. */
  extension: string | undefined;
}

export const USAGE = `npm run bench -- [--quick] [--rounds <n>] [--json] [--check] [--extension <folder>]`;

const FULL: Settings = { rounds: 5, sizes: [1_000, 10_000, 50_000], batches: 1_000, steps: 500 };
const QUICK: Settings = { rounds: 1, sizes: [1_000, 10_000], batches: 200, steps: 100 };

/** Reads the words of the command line; throws with a sentence about what cannot be understood. */
export function optionsOf(words: string[]): Options {
  const options: Options = {
    ...(words.includes('--quick') ? QUICK : FULL),
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
    else if (!['--quick', '--json', '--check'].includes(word)) {
      throw new Error(`“${word}” is not known: ${USAGE}`);
    }
  }
  return options;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new Error(`“${text}” is no number of rounds: ${USAGE}`);
  return Number(text);
}
