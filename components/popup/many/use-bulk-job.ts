import { useEffect, useState } from 'preact/hooks';
import type { BulkJob } from './bulk-job.tsx';

/** What shows a job, loaded when there is one: most often the popup opens without. Null until it is there. */
export function useBulkJob(isWanted: boolean): typeof BulkJob | null {
  const [loaded, setLoaded] = useState<{ BulkJob: typeof BulkJob } | null>(null);
  useEffect(() => {
    if (isWanted) void import('./bulk-job.tsx').then(setLoaded);
  }, [isWanted]);
  return loaded?.BulkJob ?? null;
}
