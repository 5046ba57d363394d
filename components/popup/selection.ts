/** Who is selected, and from where a range is drawn. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Who was pressed or come to last, and who was selected then. */
  anchor: { id: string; ids: ReadonlySet<string> } | null;
}

export const NOBODY: Selection = { ids: new Set(), anchor: null };

/** Selects a person who was not selected, and the other way round. */
export function toggle({ ids }: Selection, id: string): Selection {
  const after = new Set(ids);
  if (!after.delete(id)) after.add(id);
  return { ids: after, anchor: { id, ids: after } };
}

/** Remembers that somebody was come to without selecting: the next range begins there. */
export function moveTo({ ids }: Selection, id: string): Selection {
  return { ids, anchor: { id, ids } };
}

/**
 * Selects everybody from the anchor to a person, in the order in which they are listed; who was in the last range and
 * is not in this one is as before it.
 */
export function extend(selection: Selection, listed: readonly string[], id: string): Selection {
  const { anchor } = selection;
  const from = anchor ? listed.indexOf(anchor.id) : -1;
  const to = listed.indexOf(id);
  if (!anchor || from < 0 || to < 0) return toggleOn(selection, id);
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...anchor.ids, ...range]), anchor };
}

/** Selects further people, whoever is selected already. */
export function selectAll({ ids }: Selection, all: readonly string[]): Selection {
  return { ids: new Set([...ids, ...all]), anchor: null };
}

/** Leaves only those who can still be activated. */
export function only({ ids, anchor }: Selection, can: (id: string) => boolean): Selection {
  const left = [...ids].filter(can);
  return left.length === ids.size ? { ids, anchor } : { ids: new Set(left), anchor: null };
}

function toggleOn({ ids }: Selection, id: string): Selection {
  const after = new Set(ids).add(id);
  return { ids: after, anchor: { id, ids: after } };
}
