import type { Call } from './call.ts';
import { newTraceId, notFound, refuse } from './errors.ts';
import { filterOf } from './filter.ts';
import type { Person } from './person.ts';
import { personById } from './state.ts';

const MOST = 1000;
const ORDER = /^[A-Za-z]+(?: (?:asc|desc))?(?:,[A-Za-z]+(?: (?:asc|desc))?)*$/i;

/** `GET /users`: one page of the people the caller may see. */
export function listUsers(call: Call): Response {
  const { state, query } = call;
  const orderby = query.get('orderby');
  if (orderby && !ORDER.test(orderby)) return badFilter();
  const keeps = wantedBy(query.get('filterby'), state.filterHonoured);
  if (!keeps) return badFilter();
  const archived = query.get('showArchived')?.toLowerCase() === 'true';
  return page(
    state.people.filter((one) => (archived || !one.isArchived) && mayRead(call, one) && keeps(one)),
    query,
  );
}

/** `GET /users/{userId}` */
export function oneUser(call: Call, id: string): Response {
  const person = personById(call.state, id);
  return person && mayRead(call, person) ? json(person) : notFound('The user');
}

/** An answer in JSON, with awork's reference. */
export function json(body: unknown, headers: Record<string, string> = {}, status = 200): Response {
  const type = 'application/json; charset=utf-8';
  return Response.json(body, {
    status,
    headers: { 'content-type': type, 'trace-id': newTraceId(), ...headers },
  });
}

function mayRead({ key, state }: Call, person: Person): boolean {
  const limited = key!.rights === 'member' && state.memberSees === 'self';
  return !limited || person.id === key!.userId;
}

function wantedBy(filterby: string | null, honoured: 'yes' | '400' | 'ignored') {
  if (!filterby || honoured === 'ignored') return () => true;
  return honoured === '400' ? null : filterOf(filterby);
}

function badFilter(): Response {
  return refuse(400, 'invalid-filter-or-order', 'The filter or the order could not be read.');
}

function page(people: Person[], query: URLSearchParams): Response {
  const size = Math.min(MOST, positive(query.get('pageSize'), 10));
  const number = positive(query.get('page'), 1);
  const items = people.slice((number - 1) * size, number * size);
  return json(items, {
    'aw-page': `${number}`,
    'aw-pagesize': `${size}`,
    'aw-items': `${items.length}`,
    'aw-totalitems': `${people.length}`,
  });
}

function positive(text: string | null, otherwise: number): number {
  const number = Number.parseInt(text ?? '', 10);
  return number >= 1 ? number : otherwise;
}
