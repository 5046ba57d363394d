import { manyPeople, newPerson, type Person } from '../awork/index.ts';

/** Somebody the pages show. */
export interface Shown {
  id: string;
  name: string;
  eligible: boolean;
}

/** What the workspace holds besides the usual cast: 400 deactivated people among 3,000. */
export const ELIGIBLE = 400;
const ACTIVE = 2_600;

/** How many different people the pages show; one in ten of them may be activated. */
const SHOWN = 500;

const nameOf = ({ firstName, lastName }: Person) => `${firstName} ${lastName}`;

/** Makes the people of the workspace. The active ones have names of their own, so that a name is evidence. */
export function makePeople(): { eligible: Person[]; active: Person[] } {
  const many = manyPeople(ELIGIBLE + ACTIVE);
  const active = many
    .slice(ELIGIBLE)
    .map(({ id, firstName, lastName, hasImage }) =>
      newPerson({ id, firstName, lastName, hasImage }),
    );
  return { eligible: many.slice(0, ELIGIBLE), active };
}

/** The people that the pages show, in their order: each tenth may be activated, unless nobody shall. */
export function shownPeople({ eligible, active }: ReturnType<typeof makePeople>): Shown[] {
  return Array.from({ length: SHOWN }, (_, index) => {
    const isEligible = index % 10 === 9;
    const person = isEligible ? eligible[(index - 9) / 10]! : active[index]!;
    return { id: person.id, name: nameOf(person), eligible: isEligible };
  });
}
