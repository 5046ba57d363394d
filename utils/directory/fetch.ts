import { request } from '../access/request.ts';
import type { Failure } from '../awork/failures.ts';
import { toPerson, type Person } from '../awork/people.ts';
import { User, Users } from '../awork/schemas.ts';
import { toNamed, type Named } from './everyone.ts';

/** awork's largest page; its default differs between its documents, so it is always sent. */
const PAGE_SIZE = 1000;
/** Far beyond any workspace: a guard against an answer that never ends. */
const MOST_PAGES = 100;
const LARGEST_PAGE = 16 * 1024 * 1024;
const FILTER = 'isDeactivated eq true';
/** awork leaves archived users out unless it is told otherwise, and they have names too. */
const EVERYONE = { showArchived: 'true' };

export type Fetched =
  | {
      ok: true;
      people: Person[];
      filterWorks: boolean;
      /** Everyone in the workspace, where all had to be read. */
      everyone: Named[] | null;
    }
  | Failed;

interface Failed {
  ok: false;
  failure: Failure;
}

/**
 * Reads everyone who is eligible in a workspace. awork does not document a filter for deactivated users, so
 * the filter is tried and its answer verified; where awork refuses or ignores it (or it finds nobody, which
 * proves nothing), all users are read. What is eligible is decided here in any case.
 */
export async function fetchEligible(workspaceId: string, tryFilter: boolean): Promise<Fetched> {
  if (tryFilter) {
    const filtered = await fetchUsers(workspaceId, { filterby: FILTER });
    if (filtered.ok && isFiltered(filtered.entries)) {
      return { ok: true, people: eligible(filtered.entries), filterWorks: true, everyone: null };
    }
    if (!filtered.ok && !isBadRequest(filtered.failure)) return filtered;
  }
  const all = await fetchUsers(workspaceId, EVERYONE);
  if (!all.ok) return all;
  const { entries, isWhole } = all;
  const everyone = isWhole ? entries.map(toNamed) : null;
  return { ok: true, people: eligible(entries), filterWorks: false, everyone };
}

/** Reads the names of all users of a workspace, archived ones included; null when they could not all be read. */
export async function fetchEveryone(workspaceId: string): Promise<Named[] | null> {
  const all = await fetchUsers(workspaceId, EVERYONE);
  return all.ok && all.isWhole ? all.entries.map(toNamed) : null;
}

function toUsers(entries: unknown[]): User[] {
  return entries.flatMap((entry) => User.safeParse(entry).data ?? []);
}

function isFiltered(entries: unknown[]): boolean {
  const users = toUsers(entries);
  return users.length > 0 && users.every((user) => user.isDeactivated);
}

function isBadRequest(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.status === 400;
}

function eligible(entries: unknown[]): Person[] {
  const byId = new Map(toUsers(entries).map((user) => [user.id, toPerson(user)]));
  return [...byId.values()].filter((person) => person.standing === 'deactivated');
}

type Listed = { ok: true; entries: unknown[]; isWhole: boolean } | Failed;

async function fetchUsers(workspaceId: string, query: Record<string, string>): Promise<Listed> {
  const entries: unknown[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await request(workspaceId, {
      path: '/users',
      query: { ...query, page: String(page), pageSize: String(PAGE_SIZE) },
      read: (json) => Users.parse(json),
      limit: LARGEST_PAGE,
    });
    if (!answer.ok) return answer;
    entries.push(...answer.value);
    if (isLast(answer.headers, page, answer.value.length))
      return { ok: true, entries, isWhole: true };
    // A page of people who are not deactivated shows that the filter is ignored: the rest would be read twice.
    if (query['filterby'] && !isFiltered(answer.value)) break;
  }
  return { ok: true, entries, isWhole: false };
}

function isLast(headers: Headers, page: number, length: number): boolean {
  const total = Number(headers.get('aw-totalitems') ?? NaN);
  const size = Number(headers.get('aw-pagesize') ?? NaN);
  if (length === 0) return true;
  return total >= 0 && size > 0 ? page * size >= total : length < PAGE_SIZE;
}
