import { h } from '../h.ts';
import { card } from '../parts/bits.ts';
import type { View } from '../view.ts';

const PAGES: [string, string][] = [
  ['/trials/directory?rows=2000', 'A directory whose rows change in place'],
  ['/trials/directory?rows=2000&recycle=move', 'A directory whose rows change and move'],
  ['/trials/live?beat=on', 'A list that is made anew ten times a second'],
  ['/trials/layers?open=dialog', 'People in a modal dialog'],
  ['/trials/layers?open=popover', 'People in a popover'],
  ['/trials/layers', 'People in an element that fills the screen'],
  ['/trials/editor', 'A comment being written, and the same one to read'],
  ['/trials/names', 'People who are shown by name alone'],
];

const SWITCHES: [string, string][] = [
  ['/users?foreign=remove', 'Every foreign element is removed'],
  ['/users?foreign=remove-3', 'Three foreign elements are removed'],
  ['/users?css=reset', 'A style sheet that resets everything'],
  ['/users?css=empty', 'A style sheet that hides what is empty or not ready'],
];

/** All pages on which extensions of this kind tend to fail, and what can be added to any page. */
export function trialsPage(): View {
  const body = h(
    'div',
    { class: 'page trials' },
    h('div', { class: 'page__head' }, h('h1', { class: 'page__title' }, 'Trials')),
    card('Pages', links(PAGES)),
    card('On any page', links(SWITCHES)),
  );
  return { title: 'Trials', section: 'users', trail: [{ text: 'Trials' }], body };
}

function links(entries: [string, string][]): HTMLElement {
  const items = entries.map(([href, text]) => {
    // A full load, since switches are read when the app starts.
    const link = h('a', { class: 'link', href, target: '_top' }, text);
    return h('li', {}, link);
  });
  return h('ul', { class: 'trials__links' }, items);
}
