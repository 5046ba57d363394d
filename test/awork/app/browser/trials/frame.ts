import { h } from '../h.ts';
import type { Child } from '../h.ts';
import type { View } from '../view.ts';

/** The frame of a trial: a heading and what is tried. `fill` where it scrolls by itself. */
export function trialFrame(title: string, content: Child, fill?: 'fill'): View {
  const body = h(
    'div',
    { class: fill ? 'page page--fill trial' : 'page trial' },
    h('div', { class: 'page__head' }, h('h1', { class: 'page__title' }, title)),
    content,
  );
  const trail = [{ text: 'Trials', href: '/trials' }, { text: title }];
  return { title, section: 'users', trail, body };
}
