import { h } from '../h.ts';
import { recycledList } from './recycled-list.ts';
import { trialFrame } from './frame.ts';
import type { View, Visit } from '../view.ts';

/**
 * Everybody, in a list with a fixed number of row elements that are used for one person after the other. With
 * `?rows=2000` the list begins again until it is that long; with `?recycle=move` rows also change their order.
 */
export function directoryPage({ data, url }: Visit): View {
  const rows = Number(url.searchParams.get('rows')) || data.people.length;
  const people = Array.from(
    { length: rows },
    (_, place) => data.people[place % data.people.length],
  );
  const mode = url.searchParams.get('recycle') === 'move' ? 'move' : 'in-place';
  const list = recycledList(
    people.filter((person) => person !== undefined),
    mode,
  );
  return trialFrame('Directory', h('div', { class: 'table table--users' }, list), 'fill');
}
