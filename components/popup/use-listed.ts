import { useMemo, useRef } from 'preact/hooks';
import type { Directory } from '../../utils/directory/directory.ts';
import { inOrder, type Order } from '../../utils/people/order.ts';
import { language } from '../common/local.ts';
import { listAll, withBegun, type Listed } from './here.ts';
import type { Activations } from './use-activations.ts';

export interface ListedNow {
  /** Everybody, sorted. */
  all: Listed[];
  /** Who is, or was while the popup is open, on the page: nobody changes places under the pointer. */
  here: ReadonlySet<string>;
}

/** Whom the popup lists. */
export function useListed(
  directories: Directory[],
  ids: string[] | null,
  { begun }: Activations,
  order: Order,
): ListedNow {
  const was = useRef<ReadonlySet<string>>(new Set());
  const here = useMemo(() => (was.current = new Set([...was.current, ...(ids ?? [])])), [ids]);
  // Another array each time, but seldom another content.
  const begunIds = begun.map(({ person }) => person.id).join();
  const all = useMemo(
    () => inOrder(withBegun(listAll(directories), begun), order, language),
    [directories, begunIds, order],
  );
  return { all, here };
}
