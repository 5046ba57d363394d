import { useCallback, useEffect, useState } from 'preact/hooks';
import { unreadable, workspaces } from '../../utils/access/vault.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import { onChanged } from '../../utils/ask.ts';

export interface Known {
  /** The connected workspaces; null until they were read, `unreadable` when that failed. */
  all: Workspace[] | 'unreadable' | null;
  /** How many more are stored that cannot be read. */
  damaged: number;
  reload: () => void;
}

/** The connected workspaces, read from where they are stored, so that they show while awork is slow. */
export function useWorkspaces(): Known {
  const [all, setAll] = useState<Known['all']>(null);
  const [damaged, setDamaged] = useState(0);
  const reload = useCallback(() => {
    workspaces().then(setAll, () => setAll('unreadable'));
    unreadable().then(setDamaged, () => undefined);
  }, []);
  useEffect(() => {
    reload();
    return onChanged(reload);
  }, []);
  return { all, damaged, reload };
}
