import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** How many rows a page is. */
const PAGE = 6;

export interface ListKeys {
  /** Whether something else is shown instead of the list. */
  isOff: boolean;
  field: RefObject<HTMLInputElement | null>;
  count: number;
  /** The row that one is at; -1 before the first. */
  at: number;
  /** Goes to a row; with `range`, everybody up to it is selected. */
  go: (row: number, range: boolean) => void;
  /** Asks about the person of a row. */
  open: (row: number) => void;
  /** Empties the search, and says whether there was anything in it. */
  clear: () => boolean;
}

/** The keys that work all over the popup: arrows move, Enter asks, letters search, Escape empties the search. */
export function useListKeys(keys: ListKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => now.current.isOff || onKey(event, now.current);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function onKey(event: KeyboardEvent, keys: ListKeys): void {
  const { key, target } = event;
  const element = target as HTMLElement;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return;
  const field = keys.field.current;
  if (key === 'Escape') {
    // Otherwise the browser would close the whole popup.
    if (keys.clear()) event.preventDefault();
    field?.focus();
    return;
  }
  if (element.closest('select')) return;
  const isInField = element === field;
  if (key === 'Enter' && (isInField || element.matches('input[type="checkbox"]'))) {
    // From the field, the best match is meant.
    const row = isInField ? 0 : keys.at;
    if (event.isTrusted && !event.repeat && row < keys.count && row >= 0) keys.open(row);
    event.preventDefault();
    return;
  }
  const row = rowFor(key, isInField ? -1 : keys.at, keys.count, isInField);
  if (row === 'field') field?.focus();
  else if (row !== null) keys.go(row, event.shiftKey && !isInField);
  // The letter itself goes where the focus is then.
  else if (!isInField && key.length === 1 && key !== ' ') field?.focus();
  if (row !== null) event.preventDefault();
}

function rowFor(key: string, at: number, count: number, isInField: boolean) {
  if (count === 0) return null;
  const within = (row: number) => Math.max(0, Math.min(count - 1, row));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return isInField ? null : at <= 0 ? 'field' : at - 1;
    case 'PageDown':
      return within(at + PAGE);
    case 'PageUp':
      return isInField ? null : within(at - PAGE);
    case 'Home':
      return isInField ? null : 0;
    case 'End':
      return isInField ? null : count - 1;
    default:
      return null;
  }
}
