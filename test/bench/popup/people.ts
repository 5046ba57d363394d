import { manyPeople, newDeactivated, type Person } from '../../awork/index.ts';

/** So many deactivated people one workspace has. */
export const COUNT = 10_000;

const BEGINNING =
  'Al Ber Can Dorn Eich Fal Grün Hol Immen Jak Kor Lin Mar Neu Ost Pfei Quer Rau Schön Tann Uhl Vor Wal Zim'.split(
    ' ',
  );
const MIDDLE = 'ba del fer gel ho ken la men ne per ra sel ta ter va wei zel bo dü län mi'.split(
  ' ',
);
const END =
  'au bach berg dorf eck feld graf hausen inger kamp ling mann meier nick ow reuter scheid stein thal wald'.split(
    ' ',
  );

/** A last name for each number below 10,080, no two the same. */
export function lastNameOf(number: number): string {
  const [end, rest] = [number % END.length, Math.floor(number / END.length)];
  return `${BEGINNING[rest % BEGINNING.length]}${MIDDLE[Math.floor(rest / BEGINNING.length)]}${END[end]}`;
}

/**
 * The people of the local awork, who share 25 first and 400 last names; or the same with a last name for each, which
 * makes some forty times as many different words to search through.
 */
export function makePeople(names: 'few-names' | 'own-names', count = COUNT): Person[] {
  const people = manyPeople(count);
  if (names === 'few-names') return people;
  return people.map((person, number) => {
    const { id, firstName, position, hasImage, deactivatedOn } = person;
    const lastName = lastNameOf(number);
    return newDeactivated(deactivatedOn!, { id, firstName, lastName, position, hasImage });
  });
}

/** What is typed, letter by letter: names, with and without accents, an e-mail, a position, and letters in wrong order. */
export const SEARCHES: Record<'few-names' | 'own-names', string[]> = {
  'few-names': [
    'e',
    'joern jager',
    'Götz',
    'ada adler-keller',
    'quandt@nordlicht',
    'consultant vera',
    'petresen',
    'nobody has this name',
  ],
  'own-names': [
    'e',
    'joern schoen',
    'Grünbaberg',
    'ada albaau',
    'tannholstein@nordlicht',
    'consultant vera',
    'wladhoberg',
    'nobody has this name',
  ],
};
