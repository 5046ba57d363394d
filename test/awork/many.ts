import { hex8, newDeactivated, newPerson } from './person.ts';
import type { Person } from './person.ts';

const FIRST =
  'Ada Ben Cora Dario Edda Falk Gesa Hugo Ilka Jörn Karla Levi Mila Nils Oda Piet Quirin Rosa Sven Thea Udo Vera Wim Yara Zeno'.split(
    ' ',
  );
const LAST =
  'Adler Bergmann Castell Dietrich Ebert Fischer Götz Hansen Iversen Jäger Keller Lorenz Maurer Neumann Otten Petersen Quandt Richter Seidel Thoma Ulrich Voigt Winkler Yilmaz Zander'.split(
    ' ',
  );
const WORK = ['Designer', 'Developer', 'Editor', 'Consultant', 'Intern', null];
const DAY = 24 * 60 * 60 * 1000;
const NEWEST = Date.parse('2026-10-30T12:00:00Z');

/** Makes n deactivated people, always the same, no two with one id or (up to 15,000) one name. */
export function manyPeople(n: number): Person[] {
  return Array.from({ length: n }, (_, index) => numbered(index));
}

/** Makes n people of whom every fifth is deactivated, always the same, with the ids and names of `manyPeople`. */
export function manyUsers(n: number): Person[] {
  return manyPeople(n).map((person, index) => {
    const about = { ...person, hasImage: index % 4 === 0 };
    const isActive = { isDeactivated: false, deactivatedOn: null };
    return index % 5 === 0 ? about : newPerson({ ...about, ...isActive });
  });
}

function numbered(index: number): Person {
  const firstName = FIRST[index % 25]!;
  const lastName = lastNameOf(Math.floor(index / 25));
  const deactivatedOn = new Date(NEWEST - (index % 900) * DAY).toISOString();
  return newDeactivated(deactivatedOn, {
    // An odd factor makes a permutation of all 32-bit numbers, so no id comes twice.
    id: `${hex8(0x10c5d8a7 + index * 0x01000193)}-7e3a-ee11-b660-6045bdf1d0c4`,
    firstName,
    lastName,
    position: WORK[index % WORK.length] ?? null,
    hasImage: index % 3 === 0,
  });
}

/** First the plain names, then the double ones of two different names. */
function lastNameOf(number: number): string {
  if (number < 25) return LAST[number]!;
  const pair = number - 25;
  const second = (pair % 25) + 1 + (Math.floor(pair / 25) % 24);
  return `${LAST[pair % 25]!}-${LAST[second % 25]!}`;
}
