import { useEffect, useState } from 'preact/hooks';
import { hostAccess, isMissing, onHostAccess } from '../../utils/access/host-access.ts';

/** Whether the browser lets the extension reach awork, as it is now; null until it has said so. */
export function useHostAccess(): 'given' | 'missing' | null {
  const [access, setAccess] = useState<'given' | 'missing' | null>(null);
  useEffect(() => {
    const read = async () => setAccess(isMissing(await hostAccess()) ? 'missing' : 'given');
    void read();
    return onHostAccess(() => void read());
  }, []);
  return access;
}
