import { workspaces } from '../access/vault.ts';
import { failed } from '../activation/outcome.ts';
import { findPeople, type Refreshing } from '../directory/directory.ts';
import type { Bulk, Row } from './job.ts';

/** Makes a job of people, each once. Whoever is not eligible any more is told as that, and nothing is sent. */
export async function makeBulk(personIds: string[], refreshing: Refreshing): Promise<Bulk> {
  const ids = [...new Set(personIds)];
  const found = await findPeople(ids, refreshing);
  const connected = (await workspaces()).length > 0;
  const absent = failed({ kind: connected ? 'not-eligible' : 'not-connected' });
  const rows = ids.map((personId, place): Row => {
    const { person, workspace } = found.get(personId) ?? {};
    const about = { place, personId, name: person?.name ?? personId, ticket: null };
    return workspace
      ? { ...about, workspaceId: workspace.id, state: 'waiting', outcome: null }
      : { ...about, workspaceId: '', state: 'done', outcome: absent };
  });
  const now = Date.now();
  const id = crypto.randomUUID();
  const times = { startedAt: now, askedAt: now, waitUntil: 0 };
  return {
    job: { id, state: 'running', ...times, why: null, isOld: false, stopped: {} },
    rows,
  };
}
