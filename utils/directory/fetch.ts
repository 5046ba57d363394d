import { request } from '../access/request.ts';
import type { Failure } from '../awork/failures.ts';
import { toPerson, type Person } from '../awork/people.ts';
import { User, Users } from '../awork/schemas.ts';

/** awork's largest page; its default differs between its documents, so it is always sent. */
const PAGE_SIZE = 1000;
/** Far beyond any workspace: a guard against an answer that never ends. */
const MOST_PAGES = 100;
const LARGEST_PAGE = 16 * 1024 * 1024;
const FILTER = 'isDeactivated eq true';

export type Fetched =
  { ok: true; people: Person[]; filterWorks: boolean } | { ok: false; failure: Failure | null };

/**
 * Reads everyone who is eligible in a workspace. awork does not document a filter for deactivated users, so
 * the filter is tried and its answer verified; where awork refuses or ignores it (or it finds nobody, which
 * proves nothing), all users are read. What is eligible is decided here in any case.
 */
export async function fetchEligible(workspaceId: string, tryFilter: boolean): Promise<Fetched> {
  if (tryFilter) {
    const filtered = await fetchUsers(workspaceId, { filterby: FILTER });
    if (filtered.ok && isFiltered(filtered.users)) return eligible(filtered.users, true);
    if (!filtered.ok && !isBadRequest(filtered.failure)) return filtered;
  }
  const all = await fetchUsers(workspaceId, {});
  return all.ok ? eligible(all.users, false) : all;
}

function isFiltered(users: User[]): boolean {
  return users.length > 0 && users.every((user) => user.isDeactivated);
}

function isBadRequest(failure: Failure | null): boolean {
  return failure?.kind === 'refused' && failure.status === 400;
}

function eligible(users: User[], filterWorks: boolean): Fetched {
  const byId = new Map(users.map((user) => [user.id, toPerson(user)]));
  const people = [...byId.values()].filter((person) => person.standing === 'deactivated');
  return { ok: true, people, filterWorks };
}

type Users = { ok: true; users: User[] } | { ok: false; failure: Failure | null };

async function fetchUsers(workspaceId: string, query: Record<string, string>): Promise<Users> {
  const users: User[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await request(workspaceId, {
      path: '/users',
      query: { ...query, page: String(page), pageSize: String(PAGE_SIZE) },
      read: (json) => Users.parse(json),
      limit: LARGEST_PAGE,
    });
    if (!answer?.ok) return { ok: false, failure: answer?.failure ?? null };
    users.push(...answer.value.flatMap((entry) => User.safeParse(entry).data ?? []));
    if (isLast(answer.headers, page, answer.value.length)) break;
    // A page of people who are not deactivated shows that the filter is ignored: the rest would be read twice.
    if (query['filterby'] && !isFiltered(users)) break;
  }
  return { ok: true, users };
}

function isLast(headers: Headers, page: number, length: number): boolean {
  const total = Number(headers.get('aw-totalitems') ?? NaN);
  const size = Number(headers.get('aw-pagesize') ?? NaN);
  if (length === 0) return true;
  return total >= 0 && size > 0 ? page * size >= total : length < PAGE_SIZE;
}
