import type { Block, Colour, Person, Plan } from '../model.ts';
import type { Cast } from './cast.ts';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const START = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const COUNT = 14;
const MAX_ROWS = 20;

const WORK: [string, Colour][] = [
  ['Website relaunch', 'blue'],
  ['Brand film', 'pink'],
  ['Customer app 3.0', 'purple'],
  ['Trade fair stand', 'yellow'],
  ['Annual report', 'green'],
];

/** Two weeks of the planner. The dates are fixed: a picture of the page taken next year is the same. */
export function makePlan(cast: Cast): Plan {
  const days = Array.from({ length: COUNT }, (_, place) => ({
    label: NAMES[place % 7] ?? '',
    date: new Date(START + place * DAY).getUTCDate().toString(),
    isToday: place === 1,
    isWeekend: place % 7 > 4,
  }));
  const rows = mixed(cast)
    .slice(0, MAX_ROWS)
    .map((person, place) => ({ personId: person.id, blocks: blocksOf(place) }));
  return { days, rows };
}

/** The leads among the team rather than in one lump at the top. */
function mixed(cast: Cast): Person[] {
  const leads = cast.all.filter((person) => !cast.team.includes(person));
  const team = cast.team;
  const pairs = team.flatMap((person, place) => [person, leads[place]]);
  const rest = leads.slice(team.length);
  return [...new Set([...pairs, ...rest])].filter((person) => person !== undefined);
}

function blocksOf(row: number): Block[] {
  const lengths =
    [
      [3, 2, 4],
      [2, 3, 3],
      [5, 2, 2],
      [1, 4, 5],
      [4, 3, 2],
    ][row % 5] ?? [];
  const weeks = [0, 7].flatMap((monday, week) => weekOf(monday, row * 2 + week, lengths));
  return row % 6 === 4 ? [...weeks.filter((block) => block.from < 7), leave()] : weeks;
}

function weekOf(monday: number, seed: number, lengths: readonly number[]): Block[] {
  const first = lengths[seed % lengths.length] ?? 2;
  const start = monday + (seed % 4 === 3 ? 1 : 0);
  const end = monday + 5;
  const one = blockAt(start, Math.min(first, end - start), seed);
  const next = start + one.days + (seed % 3 === 1 ? 1 : 0);
  return next < end ? [one, blockAt(next, end - next, seed + 2)] : [one];
}

function blockAt(from: number, days: number, seed: number): Block {
  const [title, colour] = WORK[seed % WORK.length] ?? ['Website relaunch', 'blue'];
  return { from, days, title, colour, hours: `${days * (4 + (seed % 3) * 2)} h`, lane: 'work' };
}

function leave(): Block {
  return { from: 8, days: 4, title: 'Holiday', colour: 'green', hours: '4 d', lane: 'absence' };
}
