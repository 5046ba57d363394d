import { fold, words } from './fold.ts';
import { holdSimilar } from './similar.ts';
import { gather, type Words } from './words.ts';

/** What of a person is searched. */
export interface Searchable {
  name: string;
  email: string | null;
  position: string | null;
  workspace: string | null;
}

/** A list of people that was made ready for searching, once. */
export interface Searched {
  count: number;
  names: Words;
  others: Words;
}

/** Places in the list, best match first; where two match alike, the list's own order stays. */
export interface Matches {
  /** Who matches as it was typed. */
  found: number[];
  /** Who does only if one letter of a word is taken to be wrong. */
  similar: number[];
}

/** How far from what was asked for a word of a person is. */
const FAR = { whole: 0, beginning: 1, within: 2, elsewhere: 3, similar: 10, similarElsewhere: 11 };
const NOT = 100;

/** Makes a list ready for searching. */
export function makeSearchable(people: Searchable[]): Searched {
  return {
    count: people.length,
    names: gather(people.map(({ name }) => [name])),
    others: gather(people.map(({ email, position, workspace }) => [email, position, workspace])),
  };
}

/** The words that a search asks for. */
export const termsOf = (query: string): string[] => [...new Set(words(fold(query)))];

/** Who matches all words of a search, in whatever order and place. */
export function search(searched: Searched, query: string): Matches {
  const far = termsOf(query).map((term) => distances(searched, term));
  // Put into boxes by what it adds up to, which is quicker than comparing where very many match.
  const found: number[][] = [];
  const similar: number[][] = [];
  for (let place = 0; place < searched.count; place++) {
    let sum = 0;
    let most = 0;
    for (const each of far) {
      sum += each[place]!;
      most = Math.max(most, each[place]!);
    }
    if (most < NOT) ((most < FAR.similar ? found : similar)[sum] ??= []).push(place);
  }
  return { found: found.flat(), similar: similar.flat() };
}

/** For each person, how far the word of theirs that is nearest to a term is from it. */
function distances({ count, names, others }: Searched, term: string): Uint8Array {
  const far = new Uint8Array(count).fill(NOT);
  const note = ({ places }: Words, word: number, distance: number) => {
    for (const place of places[word]!) if (far[place]! > distance) far[place] = distance;
  };
  for (const word of holdSimilar(names.all, term)) note(names, word, FAR.similar);
  for (const word of holdSimilar(others.all, term)) note(others, word, FAR.similarElsewhere);
  names.all.forEach((text, word) => {
    const at = text.indexOf(term);
    if (at > 0) note(names, word, FAR.within);
    if (at === 0) note(names, word, text === term ? FAR.whole : FAR.beginning);
  });
  others.all.forEach((text, word) => {
    if (text.includes(term)) note(others, word, FAR.elsewhere);
  });
  return far;
}
