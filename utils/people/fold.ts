/** What Unicode does not take apart by itself, and the final sigma, which depends on what follows. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const SPECIAL = /[ßæœøłđðþıς]/g;
/** How German writes ä, ö and ü where it has no dots. */
const SPELLED = /([aou])e/g;

/** Most texts are this plain, and what Unicode needs costs several times as much. */
const PLAIN = /^[\t\n\r -~]*$/;
/** A word of a folded text. */
export const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The form in which texts are compared, so that `muller`, `mueller` and `Müller` are one: without case, accents and
 * the German spelling of umlauts.
 */
export function fold(text: string): string {
  return plain(text).replace(SPELLED, '$1');
}

/** A folded text that knows where each part of it stands in the original. */
export interface Traced {
  folded: string;
  /** For each unit of the folded text, the first and the next unit of what it was made of. */
  from: number[];
  to: number[];
}

/** As `fold`, with where everything stands in the original; slower, for what is shown only. */
export function foldTraced(text: string): Traced {
  const traced: Traced = { folded: '', from: [], to: [] };
  let at = 0;
  let before = '';
  for (const character of text) {
    const to = at + character.length;
    for (const unit of plain(character).split('')) {
      const isSpelled = unit === 'e' && /[aou]/.test(before);
      before = unit;
      if (isSpelled) continue;
      traced.folded += unit;
      traced.from.push(at);
      traced.to.push(to);
    }
    at = to;
  }
  return traced;
}

/** The words of a folded text. */
export function words(folded: string): string[] {
  return folded.match(PLAIN.test(folded) ? /[a-z\d]+/g : WORD) ?? [];
}

function plain(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return bare
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(SPECIAL, (letter) => LETTERS[letter]!);
}
