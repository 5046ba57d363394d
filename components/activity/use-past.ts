import { useCallback, useEffect, useState } from 'preact/hooks';
import { readPast } from '../../utils/activation/past.ts';
import { onChanged } from '../../utils/ask.ts';
import { tell, type Told } from './told.ts';

export interface Past {
  /** Newest first; null until it was read, `unreadable` when that failed. */
  all: Told[] | 'unreadable' | null;
  reload: () => void;
}

/** What was tried, read from where it is stored, and again whenever something has happened or this page is looked at. */
export function usePast(): Past {
  const [all, setAll] = useState<Past['all']>(null);
  const reload = useCallback(() => {
    readPast().then(
      (entries) => setAll(entries.map(tell)),
      () => setAll('unreadable'),
    );
  }, []);
  useEffect(() => {
    reload();
    addEventListener('focus', reload);
    const end = onChanged(reload);
    return () => {
      removeEventListener('focus', reload);
      end();
    };
  }, []);
  return { all, reload };
}
