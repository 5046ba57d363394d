import type { Result, Told } from './told.ts';

/** What is looked for: words of a name, a workspace or a trace id, and a result or all of them. */
export interface Wanted {
  words: string;
  result: Result | 'all';
}

/** The entries that have all the words somewhere, whatever the case and the accents. */
export function search(all: readonly Told[], { words, result }: Wanted): Told[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return all.filter((told) => {
    if (result !== 'all' && told.result !== result) return false;
    const text = fold([told.entry.name, told.workspace, told.reference].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}
