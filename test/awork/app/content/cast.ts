import type { Person } from '../model.ts';

/** Who plays which part in the projects, tasks and comments. Active parts are active when the workspace has such people. */
export interface Cast {
  me: Person;
  anna: Person;
  jonas: Person;
  zoe: Person;
  tomasz: Person;
  lena: Person;
  /** Active colleagues, at least one. */
  team: Person[];
  /** People of other workspaces. */
  guests: Person[];
  /** Everyone on the boards, the parts above first. */
  all: Person[];
}

const MAX_TEAM = 14;

/** Gives the parts to people by first name, so that the pages keep their plot when a test brings other people. */
export function castOf(people: readonly Person[]): Cast | undefined {
  const first = people[0];
  if (!first) return undefined;
  const byFirstName = (name: string, place: number): Person =>
    people.find((person) => person.firstName === name) ?? people[place % people.length] ?? first;
  const parts = {
    anna: people.find((person) => person.name === 'Anna Schmidt') ?? byFirstName('Anna', 0),
    jonas: byFirstName('Jonas', 1),
    zoe: byFirstName('Zoë', 2),
    tomasz: byFirstName('Tomasz', 3),
    lena: byFirstName('Lena', 4),
  };
  const leads = Object.values(parts);
  const others = people.filter((person) => !person.isExternal && !leads.includes(person));
  const team = others.slice(0, MAX_TEAM);
  const me = team[0] ?? first;
  if (team.length === 0) team.push(me);
  const guests = people.filter((person) => person.isExternal);
  return { ...parts, me, team, guests, all: [...new Set([...leads, ...team])] };
}

/** The nth colleague, counting round when there are fewer. */
export function colleague(cast: Cast, place: number): Person {
  return cast.team[place % cast.team.length] ?? cast.me;
}
