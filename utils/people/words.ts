import { fold, words } from './fold.ts';

/** The different words of many texts, each with the places of the texts that hold it. */
export interface Words {
  all: string[];
  /** As many as there are words. */
  places: number[][];
}

/** Gathers the folded words of texts, each text at its place; many people share few words. */
export function gather(texts: (string | null)[][]): Words {
  const known = new Map<string, number[]>();
  texts.forEach((parts, place) => {
    for (const part of parts) {
      for (const word of words(fold(part ?? ''))) {
        const places = known.get(word);
        if (!places) known.set(word, [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
    }
  });
  return { all: [...known.keys()], places: [...known.values()] };
}
