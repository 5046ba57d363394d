import { useEffect, useState } from 'preact/hooks';
import { ask, onChanged } from '../../utils/ask.ts';

/** The names of the connected workspaces as they are now; null until the worker has told them. */
export function useConnected(): string[] | null {
  const [names, setNames] = useState<string[] | null>(null);
  useEffect(() => {
    let newest = 0;
    const read = async () => {
      newest += 1;
      const mine = newest;
      const { directories } = await ask('overview', {});
      // One answer may overtake another, where awork has to be asked.
      if (mine === newest) setNames(directories.map(({ workspace }) => workspace.name));
    };
    const tell = () => void read().catch(() => undefined);
    tell();
    return onChanged(tell);
  }, []);
  return names;
}
