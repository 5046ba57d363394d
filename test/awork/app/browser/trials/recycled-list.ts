import { h } from '../h.ts';
import { directoryRow, ROW_HEIGHT } from './directory-row.ts';
import type { Person } from '../../model.ts';

const POOL = 30;
/** Rows above the first one that can be seen. */
const ABOVE = 6;

/**
 * A virtual list with a fixed pool of rows that together move with the scrolling, as Angular's CDK has it. `in-place`:
 * each row stays where it is and shows another person. `move`: the rows that go out above come in below.
 */
export function recycledList(people: readonly Person[], mode: 'in-place' | 'move'): HTMLElement {
  const rows = Array.from({ length: Math.min(POOL, people.length) }, () => directoryRow());
  const pool = h(
    'div',
    { class: 'directory__pool' },
    rows.map((row) => row.element),
  );
  const space = h('div', { class: 'directory__space' }, pool);
  space.style.height = `${people.length * ROW_HEIGHT}px`;
  const element = h('div', { class: 'directory', tabindex: -1 }, space);

  const bound: (Person | undefined)[] = [];
  const paint = (): void => {
    const wanted = Math.floor(element.scrollTop / ROW_HEIGHT) - ABOVE;
    const first = Math.max(0, Math.min(wanted, people.length - rows.length));
    pool.style.transform = `translateY(${first * ROW_HEIGHT}px)`;
    for (let index = first; index < first + rows.length; index++) {
      const slot = mode === 'move' ? index % rows.length : index - first;
      const row = rows[slot];
      if (!row) continue;
      if (mode === 'move') reorder(pool, row.element, index - first);
      if (bound[slot] !== people[index]) row.show((bound[slot] = people[index]), index);
    }
  };
  element.addEventListener('scroll', paint, { passive: true });
  paint();
  return element;
}

function reorder(pool: HTMLElement, row: HTMLElement, place: number): void {
  if (pool.children[place] !== row) pool.insertBefore(row, pool.children[place] ?? null);
}
