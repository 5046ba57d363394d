import { useEffect, useMemo, useRef } from 'preact/hooks';
import { makeSearchable, search, termsOf } from '../../utils/people/search.ts';
import type { Matches, Searched } from '../../utils/people/search.ts';
import type { Listed } from './here.ts';

/** Who of a list matches a search; null where nothing is searched for. */
export function useMatches(all: Listed[], query: string): Matches | null {
  const ready = useRef<{ all: Listed[]; searched: Searched } | null>(null);
  const prepare = () => {
    if (ready.current?.all !== all) ready.current = { all, searched: searchable(all) };
    return ready.current.searched;
  };
  // Made ready when there is time, so that neither the first rows nor the first letter wait for it.
  useEffect(() => {
    const idle = requestIdleCallback(prepare, { timeout: 500 });
    return () => cancelIdleCallback(idle);
  }, [all]);
  return useMemo(() => (termsOf(query).length > 0 ? search(prepare(), query) : null), [all, query]);
}

function searchable(all: Listed[]): Searched {
  return makeSearchable(all.map(({ person, workspace }) => ({ ...person, workspace })));
}
