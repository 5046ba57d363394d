import uFuzzy from '@leeoniya/ufuzzy';

// Its name, IntraMode.SingleError, exists only while types are checked.
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
const SINGLE_ERROR = 1 as uFuzzy.IntraMode;

/**
 * Finds words in which one letter is wrong, missing, too many, or swapped with the next. It is given nothing but single
 * words, so any character is a letter to it: what Unicode says of letters would cost ten times the time.
 */
const fuzzy = new uFuzzy({
  interSplit: '[\\s]+',
  intraSplit: null,
  interBound: '[\\s]',
  intraBound: null,
  intraChars: '[^\\s]',
  intraMode: SINGLE_ERROR,
  intraRules: (term) => {
    // In a short word, one letter is much of it: the first one stands then, and none is another one.
    const isLong = term.length > 4;
    const may = term.length > 2 && /\D/.test(term) ? 1 : 0;
    const mayMore = may && term.length > 3 ? 1 : 0;
    return {
      intraSlice: [isLong ? 0 : 1, Infinity],
      intraIns: may,
      intraSub: mayMore,
      intraTrn: may,
      intraDel: mayMore,
    };
  },
});

/** Of these words, the places of those that hold something similar to another one. All are folded. */
export function holdSimilar(words: string[], word: string): number[] {
  return fuzzy.filter(words, word) ?? [];
}

/** From where to where a word holds something similar to another one; null where it does not. */
export function similarRange(word: string, other: string): [number, number] | null {
  if (holdSimilar([word], other).length === 0) return null;
  const [from, to] = fuzzy.info([0], [word], other).ranges[0] ?? [];
  return from === undefined || to === undefined ? null : [from, to];
}
