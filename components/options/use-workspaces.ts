import { useCallback, useEffect, useState } from 'preact/hooks';
import { workspaces } from '../../utils/access/vault.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import { onChanged } from '../../utils/ask.ts';

export interface Known {
  /** The connected workspaces; null until they were read, `unreadable` when that failed. */
  all: Workspace[] | 'unreadable' | null;
  reload: () => void;
}

/** The connected workspaces, read from where they are stored, so that they show while awork is slow. */
export function useWorkspaces(): Known {
  const [all, setAll] = useState<Known['all']>(null);
  const reload = useCallback(() => {
    workspaces().then(setAll, () => setAll('unreadable'));
  }, []);
  useEffect(() => {
    reload();
    return onChanged(reload);
  }, []);
  return { all, reload };
}
