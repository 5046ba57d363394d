import { useMemo, useState } from 'preact/hooks';
import { allOf, type Group } from './groups.ts';
import type { Listed } from './here.ts';
import { extend, moveTo, NOBODY, only, selectAll, toggle } from './selection.ts';
import type { Activations } from './use-activations.ts';

export interface SelectionNow {
  /** Who is selected, in the order of the list, whether a search shows them now or not. */
  people: Listed[];
  count: number;
  has: (id: string) => boolean;
  toggle: (id: string) => void;
  /** Selects everybody between who was pressed or come to last and this person. */
  extend: (id: string) => void;
  moveTo: (id: string) => void;
  /** Selects all that match. */
  selectAll: () => void;
  none: () => void;
}

/** Who is selected: nobody with whom something was begun, and nobody who has left the directory. */
export function useSelection(
  all: Listed[],
  groups: Group[],
  activations: Activations,
): SelectionNow {
  const [kept, set] = useState(NOBODY);
  const can = useMemo(() => {
    const ids = new Set(all.map(({ person }) => person.id));
    return (id: string) => ids.has(id) && !activations.busy.has(id);
  }, [all, activations.busy]);
  const selection = useMemo(() => only(kept, can), [kept, can]);
  const people = useMemo(
    () => all.filter(({ person }) => selection.ids.has(person.id)),
    [all, selection],
  );
  const idsOf = (people: Listed[]) => people.map(({ person }) => person.id).filter(can);
  return {
    people,
    count: selection.ids.size,
    has: (id) => selection.ids.has(id),
    toggle: (id) => set(toggle(selection, id)),
    extend: (id) => set(extend(selection, idsOf(groups.flatMap(({ people }) => people)), id)),
    moveTo: (id) => set(moveTo(selection, id)),
    selectAll: () => set(selectAll(selection, idsOf(allOf(groups)))),
    none: () => set(NOBODY),
  };
}
