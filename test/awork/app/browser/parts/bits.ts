import { h } from '../h.ts';
import type { Child } from '../h.ts';
import type { Person } from '../../model.ts';

/** A row of links of which one is the current page. */
export function tabs(label: string, items: readonly Tab[]): HTMLElement {
  const links = items.map(({ text, href, count, isCurrent }) => {
    const number = count === undefined ? undefined : h('span', { class: 'tab__count' }, `${count}`);
    const current = isCurrent ? 'page' : undefined;
    const link = h('a', { class: 'tab', href, 'aria-current': current }, text, number);
    return h('aw-tabbar-item', {}, link);
  });
  return h('nav', { class: 'tabs', 'aria-label': label }, links);
}

export interface Tab {
  text: string;
  href: string;
  count?: number;
  isCurrent: boolean;
}

/** Says that a person is deactivated or from outside. Only the user list and the profile show it. */
export function statusBadge(person: Person): HTMLElement | undefined {
  if (person.isDeactivated) return h('span', { class: 'badge badge--off' }, 'Deactivated');
  if (person.isExternal) return h('span', { class: 'badge badge--guest' }, 'Guest');
  return undefined;
}

/** A white box with a small heading. */
export function card(heading: string, ...children: Child[]): HTMLElement {
  return h('section', { class: 'card' }, h('h2', { class: 'card__title' }, heading), ...children);
}

/** Pairs of a label and what it stands for. */
export function facts(pairs: readonly [string, Child][]): HTMLElement {
  const rows = pairs.map(([label, value]) =>
    h('div', { class: 'fact' }, h('dt', {}, label), h('dd', {}, value)),
  );
  return h('dl', { class: 'facts' }, rows);
}

/** The status of a project or task as a coloured pill. */
export function statusPill(status: string): HTMLElement {
  return h('span', { class: `pill pill--${status.toLowerCase().replace(' ', '-')}` }, status);
}

/** How far something is. */
export function progress(percent: number): HTMLElement {
  const isDone = percent === 100;
  const bar = h('span', { class: isDone ? 'progress__bar is-done' : 'progress__bar' });
  bar.style.width = `${percent}%`;
  const label = `${percent} % done`;
  return h('span', { class: 'progress', role: 'img', 'aria-label': label, title: label }, bar);
}
