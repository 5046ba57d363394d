import type { Person } from './person.ts';

type Keeps = (person: Person) => boolean;

const COMPARISON = /^(\w+)\s+(eq|ne)\s+(true|false|null|guid'[^']*'|'(?:[^']|'')*')$/i;

/** Reads comparisons joined by `and`, the part of awork's filter language that users need. */
export function filterOf(text: string): Keeps | null {
  const parts = text
    .trim()
    .split(/\s+and\s+/i)
    .map(comparison);
  if (!parts.every((part) => part !== null)) return null;
  return (person) => parts.every((keeps) => keeps(person));
}

function comparison(text: string): Keeps | null {
  const [, name = '', operator = '', value = ''] = COMPARISON.exec(text.trim()) ?? [];
  const field = FIELDS.find((known) => known.toLowerCase() === name.toLowerCase());
  if (!field) return null;
  const wanted = literal(value);
  const equal = operator.toLowerCase() === 'eq';
  return (person) => (person[field] === wanted) === equal;
}

function literal(text: string): string | boolean | null {
  const known = { true: true, false: false, null: null }[text.toLowerCase()];
  if (known !== undefined) return known;
  const quoted = text.slice(text.indexOf("'") + 1, -1).replaceAll("''", "'");
  return text.startsWith("'") ? quoted : quoted.toLowerCase();
}

const FIELDS = [
  'id',
  'firstName',
  'lastName',
  'isDeactivated',
  'isArchived',
  'isAgent',
  'isExternal',
  'deactivatedOn',
  'deletedOn',
] as const;
