import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask, onChanged } from '../../utils/ask.ts';
import type { Overview } from '../../utils/directory/overview.ts';
import { peopleHere as peopleOf } from '../../utils/people-here.ts';
import { oneAtATime } from '../common/one-at-a-time.ts';

export type Here =
  | { state: 'reading' | 'silent' }
  | (Overview & {
      state: 'read';
      /** For whom an action stands on the page now; null where no page part answers. */
      ids: string[] | null;
    });

/** The connected workspaces and who of them is on the active tab, read anew whenever something changes. */
export function useHere(): Here {
  const [here, setHere] = useState<Here>({ state: 'reading' });
  useEffect(() => {
    const read = oneAtATime(async () => setHere(await readHere()));
    read();
    return onChanged(read);
  }, []);
  return here;
}

async function readHere(): Promise<Here> {
  try {
    const [overview, ids] = await Promise.all([ask('overview', {}), peopleHere()]);
    return { state: 'read', ...overview, ids };
  } catch {
    return { state: 'silent' };
  }
}

async function peopleHere(): Promise<string[] | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  return (await peopleOf(tab.id))?.people ?? null;
}
