import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hostAccess, isMissing, onHostAccess } from '../../utils/access/host-access.ts';

export interface AccessNow {
  /** Whether the browser lets the extension reach awork; null until it has said so. */
  access: 'given' | 'missing' | null;
  /** Whether it has not done so at first, while this page was open. */
  wasMissing: boolean;
  /** Where it says that it is given now: gets the focus that the button had, which has gone then. */
  place: RefObject<HTMLDivElement | null>;
}

/** The access to awork as it is now. */
export function useHostAccess(): AccessNow {
  const [access, setAccess] = useState<AccessNow['access']>(null);
  const [wasMissing, setWasMissing] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const read = async () => setAccess(isMissing(await hostAccess()) ? 'missing' : 'given');
    void read();
    return onHostAccess(() => void read());
  }, []);

  useLayoutEffect(() => {
    if (access === 'missing') setWasMissing(true);
    const isLost = document.activeElement === document.body;
    if (access === 'given' && wasMissing && isLost) place.current?.focus();
  }, [access]);

  return { access, wasMissing, place };
}
