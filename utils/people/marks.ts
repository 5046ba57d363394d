import { foldTraced, WORD } from './fold.ts';
import { similarRange } from './similar.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/**
 * Cuts a text where the words of a search (those of `termsOf`) stand in it. With `similar`, also where only something
 * similar stands.
 */
export function pieces(text: string, terms: string[], similar: boolean): Piece[] {
  const { folded, from, to } = foldTraced(text);
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const term of terms) {
    const range = asTyped(folded, term) ?? (similar ? nearly(folded, term) : null);
    if (range) isMarked.fill(true, from[range[0]], to[range[1] - 1]);
  }
  return cut(text, isMarked);
}

type Range = [start: number, end: number];

// Where a word begins with it, that is what was meant.
function asTyped(folded: string, term: string): Range | null {
  const atWord = [...folded.matchAll(WORD)].find(([word]) => word.startsWith(term));
  const start = atWord?.index ?? folded.indexOf(term);
  return start < 0 ? null : [start, start + term.length];
}

function nearly(folded: string, term: string): Range | null {
  for (const { 0: word, index } of folded.matchAll(WORD)) {
    const range = similarRange(word, term);
    if (range) return [index + range[0], index + range[1]];
  }
  return null;
}

function cut(text: string, isMarked: boolean[]): Piece[] {
  const made: Piece[] = [];
  let start = 0;
  for (let end = 1; end <= text.length; end++) {
    if (end < text.length && isMarked[end] === isMarked[start]) continue;
    made.push({ text: text.slice(start, end), isMatch: isMarked[start] === true });
    start = end;
  }
  return made;
}
