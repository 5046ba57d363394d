import { explain401, request } from '../access/request.ts';
import { toPerson, type Person } from '../awork/people.ts';
import { toProblem, type Problem } from '../awork/problems.ts';
import { User } from '../awork/schemas.ts';

export type Record = { ok: true; person: Person } | { ok: false; problem: Problem };

/** Reads a person's own record at awork (`GET /users/{userId}`): the only truth about who is active. */
export async function readRecord(workspaceId: string, personId: string): Promise<Record> {
  const record = await lookUp(workspaceId, personId, 5_000);
  if (record.ok || record.problem.kind !== 'signed-out') return record;
  return { ok: false, problem: await explain401(workspaceId) };
}

/** As `readRecord`, in no more than so many milliseconds: what a 401 means is not asked. */
export async function lookUp(
  workspaceId: string,
  personId: string,
  timeout: number,
): Promise<Record> {
  const answer = await request(workspaceId, {
    path: `/users/${personId}`,
    timeout,
    read(json) {
      const user = User.parse(json);
      if (user.id !== personId) throw new Error('awork answered with another person');
      return toPerson(user);
    },
  });
  if (answer.ok) return { ok: true, person: answer.value };
  return { ok: false, problem: toProblem(answer.failure) };
}

/** Why a person cannot be activated by what their record says; null when they can. */
export function obstacle({ standing }: Person): Problem | null {
  switch (standing) {
    case 'archived':
      return { kind: 'archived' };
    case 'deleted':
      return { kind: 'gone' };
    case 'external':
    case 'agent':
      return { kind: 'not-eligible' };
    case 'active':
    case 'deactivated':
      return null;
  }
}
