import type { EvidenceKind } from './page/evidence.ts';

/** What the worker tells pages and our own windows: ask again, something is different now. */
export const CHANGED = { type: 'changed' } as const;
/** What the worker tells our own windows: the job of activating many has come further. */
export const BULK_CHANGED = { type: 'bulk-changed' } as const;
/** What the worker asks our own windows when that job has ended or met an obstacle: does anybody see it? */
export const BULK_ENDED = { type: 'bulk-ended' } as const;
/** What the popup asks a page part: for whom does an action stand there now, and by what evidence? */
export const PEOPLE_HERE = { type: 'people-here' } as const;

/** What a page part answers. */
export interface PeopleHere {
  /** Ids of the people whose actions stand in the page, or stood there until the page had its way. */
  people: string[];
  /** The kind of each piece of evidence that it has found. */
  found: EvidenceKind[];
}
