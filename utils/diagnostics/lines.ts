import type { Workspace } from '../access/workspace.ts';
import type { JournalEntry } from '../activation/journal.ts';
import type { StoredDirectory } from '../directory/store.ts';

/** How many of the last problems are told. */
const LAST = 20;

/** A reference is awork's own text, so it is told only where it looks like one. */
const REFERENCE = /^[\w.:-]{1,64}$/;

/** Kind and state of a connection; nothing that says whose. */
export function describeWorkspace(workspace: Workspace): string {
  const { kind, signedOut, mayActivate, keep } = workspace;
  const state = signedOut ? 'signed out' : 'connected';
  return `${kind}, ${state}, may activate: ${mayActivate}, ${keep ? 'kept' : 'until the browser closes'}`;
}

/** Size and age of a directory. */
export function describeDirectory(directory: StoredDirectory | null, now: number): string {
  if (!directory) return 'never read';
  const { people, at, filterWorks } = directory;
  const seconds = Math.round((now - at) / 1000);
  return `${people.length} people, ${seconds} s old, filter ${filterWorks ? 'works' : 'refused'}`;
}

/** Each text once, with how often it comes. */
export function countEach(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  if (counts.size === 0) return ['- none'];
  return [...counts].sort().map(([text, count]) => `- ${count} × ${text}`);
}

/** The newest problems of the journal, without whom they were about and without awork's own words. */
export function lastProblems(newestFirst: readonly JournalEntry[]): string[] {
  const lines = newestFirst.flatMap(({ at, from, outcome, reference }) => {
    if (outcome?.state !== 'failed') return [];
    const { kind, reference: told } = outcome.problem;
    const trace = reference ?? told ?? '';
    const known = REFERENCE.test(trace) ? trace : 'no trace id';
    return `- ${new Date(at).toISOString()} ${kind} (${from}) ${known}`;
  });
  return lines.length > 0 ? lines.slice(0, LAST) : ['- none'];
}
