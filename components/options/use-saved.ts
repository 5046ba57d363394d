import { useEffect, useState } from 'preact/hooks';
import {
  onPreferences,
  readPreferences,
  savePreferences,
  type Preferences,
} from '../../utils/preferences.ts';

/** What has become of the choice that was made last in a part of the page. */
export type Said = { saved: string } | 'not-saved' | null;

export interface Saved {
  /** What is chosen now, wherever it was chosen; null until it was read. */
  chosen: Preferences | null;
  /** Saves a choice at once; `name` is what the admin is told is saved. */
  choose: (choice: Partial<Preferences>, name: string) => Promise<void>;
  said: Said;
}

/** The admin's choices, which are saved as they are made and taken back where they cannot be saved. */
export function useSaved(): Saved {
  const [chosen, setChosen] = useState<Preferences | null>(null);
  const [said, setSaid] = useState<Said>(null);

  useEffect(() => {
    const read = () => void readPreferences().then(setChosen, () => undefined);
    read();
    onPreferences(read);
  }, []);

  async function choose(choice: Partial<Preferences>, name: string) {
    const before = chosen;
    setChosen((now) => now && { ...now, ...choice });
    try {
      await savePreferences(choice);
      setSaid({ saved: name });
    } catch {
      setChosen(before);
      setSaid('not-saved');
    }
  }

  return { chosen, choose, said };
}
