import { useRef, useState } from 'preact/hooks';
import type { Listed } from '../here.ts';

/** The most people that one job is about. */
export const MOST = 5_000;

export interface Many {
  /** About whom is asked; null where nothing is. */
  asked: Listed[] | null;
  ask: (people: Listed[]) => void;
  cancel: () => void;
  /** Whether there was a question before. */
  wasAsked: boolean;
}

/** The question about several people: whoever was selected when it was asked. */
export function useMany(): Many {
  const [asked, setAsked] = useState<Listed[] | null>(null);
  const wasAsked = useRef(false);
  if (asked) wasAsked.current = true;
  return { asked, ask: setAsked, cancel: () => setAsked(null), wasAsked: wasAsked.current };
}
