import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTraced } from './fold.ts';
import { pieces } from './marks.ts';
import { makeSearchable, search, termsOf } from './search.ts';

const NAMES = [
  'Anna Schmidt',
  'Björn Sörensen',
  'Jan Weber',
  'Jana Abel',
  'Lena Größmann',
  'Marianne Janson',
  'Søren Œhler',
  'Władysław Nowak',
  'Zoë Müller',
];
const people = NAMES.map((name) => ({
  name,
  email: `${name.split(' ')[0]!.toLowerCase()}@nordlicht.example`,
  position: name === 'Jan Weber' ? 'Art director' : 'Designer',
  workspace: name === 'Anna Schmidt' ? 'Südwind' : 'Nordlicht',
}));
const searched = makeSearchable(people);
const found = (query: string) => search(searched, query).found.map((place) => NAMES[place]);
const similar = (query: string) => search(searched, query).similar.map((place) => NAMES[place]);
const marked = (text: string, query: string, near = false) =>
  pieces(text, termsOf(query), near)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

describe('a folded text', () => {
  it.each([
    ['Müller', 'mueller', 'MULLER', 'Mu\u0308ller'],
    ['Größmann', 'groessmann', 'grossmann', 'GRÖẞMANN'],
    ['Œhler', 'oehler', 'Öhler', 'ohler'],
    ['Søren', 'soren', 'soeren', 'Sören'],
    ['Bänder', 'baender', 'bander', 'bænder'],
    ['Władysław', 'wladyslaw'],
    ['Γιώργος', 'ΓΙΩΡΓΟΣ'],
    ['İstanbul', 'istanbul', 'ıstanbul'],
  ])('is one for %s, %s and the like', (...spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it('is the same when it is traced, with a place in the original for each unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, from, to } = foldTraced(text);
        expect(folded).toBe(fold(text));
        expect(from).toHaveLength(folded.length);
        to.forEach((end, at) => expect(text.slice(from[at], end)).not.toBe(''));
      }),
      { examples: [['ä\u00a0b\u3000c']] },
    );
  });
});

describe('the search', () => {
  it.each([
    ['muller', ['Zoë Müller']],
    ['MUELLER', ['Zoë Müller']],
    ['Mül', ['Zoë Müller']],
    ['groessmann', ['Lena Größmann']],
    ['weber jan', ['Jan Weber']],
    ['sudwind', ['Anna Schmidt']],
    ['art', ['Jan Weber']],
    ['anna@nord', ['Anna Schmidt']],
  ])('finds %s in name, e-mail, position and workspace', (query, names) => {
    expect(found(query)).toEqual(names);
  });

  it('puts whole words of the name first, then beginnings, then parts, then the rest', () => {
    expect(found('jan')).toEqual(['Jan Weber', 'Jana Abel', 'Marianne Janson']);
    expect(found('ann')).toEqual(['Anna Schmidt', 'Lena Größmann', 'Marianne Janson']);
    expect(found('des')).toHaveLength(NAMES.length - 1);
  });

  it.each([
    ['Schmitd', 'swapped'],
    ['Schmdt', 'missing'],
    ['Schnidt', 'wrong'],
    ['Schmiddt', 'too many'],
    ['Xchmidt', 'wrong at the beginning'],
  ])('finds %s with a letter %s', (query) => {
    expect(found(query)).toEqual([]);
    expect(similar(query)).toEqual(['Anna Schmidt']);
  });

  it('takes nobody for similar who matches as typed, and nothing far off', () => {
    expect(similar('anna')).not.toContain('Anna Schmidt');
    expect(search(searched, 'Qwertz')).toEqual({ found: [], similar: [] });
    expect(search(searched, 'jx')).toEqual({ found: [], similar: [] });
  });

  it('takes what is typed for text and never for a pattern', () => {
    for (const query of ['.*', '-anna', '"anna', '[', '(?=', '\\', 'a+']) {
      expect(() => search(searched, query)).not.toThrow();
    }
    expect(found('"anna" -schmidt')).toEqual(['Anna Schmidt']);
  });
});

describe('what was searched for', () => {
  it('is marked in the text as it is written', () => {
    expect(marked('Zoë Müller', 'muell')).toBe('Zoë [Müll]er');
    expect(marked('Lena Größmann', 'gross')).toBe('Lena [Größ]mann');
    expect(marked('Zoë Mueller', 'müller')).toBe('Zoë [Mueller]');
    expect(marked('Anna Schmidt', 'dt anna')).toBe('[Anna] Schmi[dt]');
    expect(marked('Anna Schmidt', 'xyz')).toBe('Anna Schmidt');
  });

  it('is marked where it is only similar, if that is asked for', () => {
    expect(marked('Anna Schmidt', 'Schmitd')).toBe('Anna Schmidt');
    expect(marked('Anna Schmidt', 'Schmitd', true)).toBe('Anna [Schmidt]');
  });

  it('never loses a part of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 6 }), (text, query) => {
        const whole = pieces(text, termsOf(query), true);
        expect(whole.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
