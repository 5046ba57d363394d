import { projectId } from './ids.ts';
import { colleague } from './cast.ts';
import type { Cast } from './cast.ts';
import type { Member, Person, Project } from '../model.ts';

/** The demo projects. Anna is a member of the first ones, as she has been there longest. */
export function makeProjects(cast: Cast): Project[] {
  const { anna, jonas, zoe, tomasz, lena } = cast;
  const mates = (...places: number[]): Person[] => places.map((place) => colleague(cast, place));
  const drafts: Omit<Project, 'id'>[] = [
    {
      key: 'HAUS',
      name: 'Website relaunch',
      client: 'Haus & Hof Interiors',
      colour: 'blue',
      status: 'In progress',
      due: '18 Dec',
      percent: 64,
      members: asMembers([
        mates(0)[0],
        anna,
        zoe,
        jonas,
        ...mates(1, 2, 3),
        tomasz,
        lena,
        ...mates(4, 5),
        ...cast.guests,
      ]),
    },
    {
      key: 'NORD',
      name: 'Brand film, spring campaign',
      client: 'Kaya Coffee Roasters',
      colour: 'pink',
      status: 'In progress',
      due: '29 Jan',
      percent: 38,
      members: asMembers([...mates(3), anna, ...mates(5), lena, ...mates(1)]),
    },
    {
      key: 'APP',
      name: 'Customer app 3.0',
      client: 'Stadtwerke Lindau',
      colour: 'purple',
      status: 'In progress',
      due: '26 Feb',
      percent: 21,
      members: asMembers([...mates(2, 6), zoe, ...mates(0), tomasz, anna]),
    },
    {
      key: 'FAIR',
      name: 'Trade fair stand',
      client: 'Berger Maschinenbau',
      colour: 'yellow',
      status: 'To do',
      due: '12 Mar',
      percent: 6,
      members: asMembers([...mates(4), jonas, ...mates(7), anna]),
    },
    {
      key: 'CARE',
      name: 'Annual report',
      client: 'Internal',
      colour: 'green',
      status: 'Done',
      due: '30 Oct',
      percent: 100,
      members: asMembers([...mates(1, 5), tomasz, anna, ...mates(8)]),
    },
  ];
  return drafts.map((draft, place) => ({ id: projectId(place), ...draft }));
}

const ROLES = ['Project lead', 'Design', 'Development', 'Copy', 'Consulting', 'Production'];

function asMembers(people: readonly (Person | undefined)[]): Member[] {
  const known = new Set(people.filter((person) => person !== undefined));
  return [...known].map((person, place) => ({
    personId: person.id,
    role: ROLES[place % ROLES.length] ?? 'Member',
  }));
}
