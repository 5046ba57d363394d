import { median, most } from '../numbers.ts';
import type { Target } from '../targets.ts';
import { dearest, type PopupSummary } from './summary.ts';
import { isListed, POPUPS } from './ways.ts';

/** The targets of the popup, with what was measured. */
export function popupTargets(summaries: PopupSummary[]): Target[] {
  const empty = summaries.find(({ way }) => way === 'empty');
  return summaries.filter(({ way }) => isListed(way)).flatMap((one) => targetsOf(one, empty));
}

function targetsOf(one: PopupSummary, empty: PopupSummary | undefined): Target[] {
  const { letters, scrolled } = one;
  const name = `popup, ${POPUPS[one.way]}`;
  const long = scrolled && [...scrolled.wheel.long, ...scrolled.drag.long];
  return [
    {
      name: `${name}: first rows, beyond an empty one`,
      value: empty ? one.painted - empty.painted : null,
      limit: 100,
      unit: 'ms',
    },
    {
      name: `${name}: script of a keystroke, in the middle`,
      value: letters.length > 0 ? median(letters.map(({ script }) => script)) : null,
      limit: 16,
      unit: 'ms',
    },
    {
      name: `${name}: script of the dearest keystroke`,
      value: dearest(letters)?.script ?? null,
      limit: 16,
      unit: 'ms',
    },
    {
      name: `${name}: longest task over 50 ms while scrolling`,
      value: long ? most(long) : null,
      limit: 0,
      unit: 'ms',
    },
    // Nothing could be slow in a list without rows.
    {
      name: `${name}: rows in the document while scrolling`,
      value: scrolled && Math.min(scrolled.wheel.rows, scrolled.drag.rows),
      limit: 1,
      atLeast: true,
      unit: '',
    },
  ];
}
