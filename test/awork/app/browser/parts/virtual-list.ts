import { h } from '../h.ts';

export interface Row<T> {
  element: HTMLElement;
  show(item: T): void;
}

export interface VirtualList<T> {
  element: HTMLElement;
  setItems(items: readonly T[]): void;
}

const OVERSCAN = 4;

/**
 * A list that has rows only for what can be seen. As in awork, a row that scrolls out on one side is used again for
 * another item on the other, so its nodes stay while what they say changes.
 */
export function virtualList<T>(height: number, makeRow: () => Row<T>): VirtualList<T> {
  const space = h('div', { class: 'list__space' });
  const element = h('div', { class: 'list', tabindex: -1 }, space);
  const pool: { row: Row<T>; item?: T }[] = [];
  let items: readonly T[] = [];

  const paint = (): void => {
    const count = Math.ceil(element.clientHeight / height) + 2 * OVERSCAN;
    const first = Math.max(0, Math.floor(element.scrollTop / height) - OVERSCAN);
    while (pool.length < Math.min(count, items.length)) pool.push(addRow());
    for (let index = first; index < first + pool.length; index++) place(index);
  };
  const addRow = (): { row: Row<T> } => {
    const row = makeRow();
    space.append(row.element);
    return { row };
  };
  const place = (index: number): void => {
    const slot = pool[index % pool.length];
    const item = items[index];
    if (!slot) return;
    slot.row.element.hidden = item === undefined;
    slot.row.element.style.transform = `translateY(${index * height}px)`;
    if (item !== undefined && slot.item !== item) slot.row.show(item);
    if (item !== undefined) slot.item = item;
  };
  const setItems = (next: readonly T[]): void => {
    items = next;
    space.style.height = `${items.length * height}px`;
    paint();
  };

  element.addEventListener('scroll', paint, { passive: true });
  new ResizeObserver(paint).observe(element);
  return { element, setItems };
}
