import { personOf } from './data.ts';
import { profilePath } from './hits.ts';
import { h } from './h.ts';
import { icon } from './icons.ts';
import { avatar } from './parts/avatar.ts';
import { toggleTheme } from './theme.ts';
import type { AppData } from '../model.ts';
import type { IconName } from './icons.ts';
import type { Section, View } from './view.ts';

export interface Shell {
  element: HTMLElement;
  show(view: View): void;
}

const MENU: { section: Section & IconName; text: string }[] = [
  { section: 'projects', text: 'Projects' },
  { section: 'tasks', text: 'Tasks' },
  { section: 'planner', text: 'Planner' },
  { section: 'users', text: 'Users' },
];

/** Menu and header, which stay while the pages change. */
export function makeShell(data: AppData): Shell {
  const links = MENU.map(({ section, text }) =>
    h('a', { class: 'menu-link', href: `/${section}` }, icon(section), h('span', {}, text)),
  );
  const trail = h('nav', { class: 'trail', 'aria-label': 'Breadcrumb' });
  const main = h('main', { class: 'main', tabindex: -1 });
  const menu = h('nav', { class: 'menu', 'aria-label': 'Main' }, brand(data), links, note());
  const header = h('header', { class: 'header' }, trail, themeButton(), ownUser(data));
  const element = h('aw-app', { class: 'app' }, menu, header, main);
  const show = (view: View): void => {
    MENU.forEach(({ section }, place) => mark(links[place], section === view.section));
    trail.replaceChildren(...crumbs(view));
    main.replaceChildren(view.body);
    main.scrollTop = 0;
  };
  return { element, show };
}

function mark(link: HTMLElement | undefined, isCurrent: boolean): void {
  if (isCurrent) link?.setAttribute('aria-current', 'page');
  else link?.removeAttribute('aria-current');
}

function brand(data: AppData): HTMLElement {
  const mark = h('img', { class: 'brand__mark', src: '/assets/icon.svg', alt: '' });
  const name = h('span', { class: 'brand__name' }, data.workspace);
  return h('div', { class: 'brand' }, mark, name);
}

function note(): HTMLElement {
  const text = 'Local stand-in for awork – nothing here leaves this computer';
  return h('aside', { class: 'local-note' }, icon('shield'), h('span', {}, text));
}

function crumbs(view: View): HTMLElement[] {
  return view.trail.map(({ text, href }) =>
    href
      ? h('a', { class: 'crumb', href }, text)
      : h('span', { class: 'crumb', 'aria-current': 'page' }, text),
  );
}

function themeButton(): HTMLElement {
  const label = 'Switch between light and dark';
  const props = { class: 'icon-btn theme', type: 'button', title: label, 'aria-label': label };
  return h('button', { ...props, click: toggleTheme }, icon('contrast'));
}

function ownUser(data: AppData): HTMLElement {
  const me = personOf(data, data.meId);
  const link = me && h('a', { class: 'own-user', href: profilePath(me) }, avatar(me, 'm', 'named'));
  return h('aw-current-user-context-menu', {}, link);
}
