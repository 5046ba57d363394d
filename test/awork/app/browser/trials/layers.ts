import { h } from '../h.ts';
import { personLine } from './person-line.ts';
import { trialFrame } from './frame.ts';
import type { AppData, Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/**
 * People above the page: in a modal dialog, in a popover, and in an element that fills the screen. With
 * `?open=dialog` or `?open=popover` it is open from the beginning; only a person may fill the screen.
 */
export function layersPage({ data, url }: Visit): View {
  const [inDialog, inPopover, inFull] = dealt(data);
  const dialog = h(
    'dialog',
    { class: 'layer', 'aria-label': 'Members' },
    list(inDialog),
    button('Close members', () => dialog.close()),
  );
  const popover = h('div', { class: 'layer', popover: 'auto' }, list(inPopover));
  const full = h('section', { class: 'layer layer--full' }, list(inFull));
  const openings = {
    dialog: () => dialog.showModal(),
    popover: () => popover.showPopover(),
    fullscreen: () => void full.requestFullscreen(),
  };
  const bar = h(
    'div',
    { class: 'trial__bar' },
    button('Show members', openings.dialog),
    button('Show team', openings.popover),
    button('Fill the screen', openings.fullscreen),
  );
  const opening = url.searchParams.get('open');
  // Neither can be shown before it stands in the document.
  if (opening === 'dialog' || opening === 'popover') requestAnimationFrame(openings[opening]);
  return trialFrame('Layers', [bar, dialog, popover, full]);
}

/** Everybody dealt out to three lists, so that each has people of each kind and nobody is in two. */
function dealt(data: AppData): [Person[], Person[], Person[]] {
  const sorted = data.people.toSorted((a, b) => Number(b.isDeactivated) - Number(a.isDeactivated));
  const hand = (which: number): Person[] => sorted.filter((_, place) => place % 3 === which);
  return [hand(0), hand(1), hand(2)];
}

function list(people: readonly Person[]): HTMLElement {
  return h('ul', { class: 'layer__list' }, people.map(personLine));
}

function button(text: string, click: () => void): HTMLElement {
  return h('button', { class: 'btn btn--blue btn--primary btn--s', type: 'button', click }, text);
}
