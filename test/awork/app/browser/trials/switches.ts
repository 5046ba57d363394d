import { h } from '../h.ts';
import { startRemover } from './remover.ts';
import { watchPolicy } from './policy.ts';

/** Turns on what the address asks for, on any page, before the app starts. */
export function turnOn(params: URLSearchParams): void {
  watchPolicy();
  startRemover(params.get('foreign'));
  const direction = params.get('dir');
  if (direction) document.documentElement.dir = direction;
  const sheet = params.get('css');
  if (sheet === 'reset' || sheet === 'empty') {
    document.head.append(h('link', { rel: 'stylesheet', href: `/assets/${sheet}.css` }));
  }
}
