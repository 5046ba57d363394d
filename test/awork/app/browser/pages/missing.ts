import { h } from '../h.ts';
import type { View } from '../view.ts';

/** For every address that the stand-in has nothing for. */
export function missingPage(): View {
  const body = h(
    'div',
    { class: 'empty' },
    h('h1', { class: 'page__title' }, 'Nothing here'),
    h('p', {}, 'This page is not part of the local stand-in.'),
    h('a', { class: 'btn btn--blue btn--primary btn--s', href: '/projects' }, 'To the projects'),
  );
  return { title: 'Nothing here', section: 'projects', trail: [{ text: 'Nothing here' }], body };
}
