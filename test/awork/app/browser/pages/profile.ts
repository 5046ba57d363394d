import { personOf } from '../data.ts';
import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import { avatar } from '../parts/avatar.ts';
import { statusBadge, tabs } from '../parts/bits.ts';
import { detailsTab, projectsTab, timesTab } from '../parts/profile-tabs.ts';
import type { AppData, Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

const TABS: { text: string; tab: string; show: (data: AppData, person: Person) => HTMLElement }[] =
  [
    { text: 'Details', tab: '', show: detailsTab },
    { text: 'Projects', tab: 'projects', show: projectsTab },
    { text: 'Times', tab: 'times', show: timesTab },
  ];

/** A person's profile. With `?heading=no` no heading holds the name, as awork may well have it. */
export function profilePage({ data, url, id }: Visit): View | undefined {
  const person = personOf(data, id);
  if (!person) return undefined;
  const tab = url.searchParams.get('tab') ?? '';
  const show = TABS.find((entry) => entry.tab === tab)?.show ?? detailsTab;
  const hasHeading = url.searchParams.get('heading') !== 'no';
  const body = h(
    'aw-user-info',
    { class: 'page profile' },
    h('div', { class: 'profile__cover' }),
    hero(person, hasHeading),
    tabs('Profile', tabsOf(person, tab, hasHeading)),
    show(data, person),
  );
  const trail = [{ text: 'Users', href: '/users' }, { text: 'Profile' }];
  return { title: hasHeading ? person.name : 'Profile', section: 'users', trail, body };
}

function hero(person: Person, hasHeading: boolean): HTMLElement {
  const title = h('h1', { class: 'page__title' }, hasHeading ? person.name : 'Profile');
  return h(
    'div',
    { class: person.isDeactivated ? 'profile__hero is-off' : 'profile__hero' },
    avatar(person, 'xl'),
    h(
      'div',
      { class: 'profile__who' },
      h('div', { class: 'profile__name' }, title, statusBadge(person)),
      h('p', { class: 'profile__position' }, person.position),
    ),
  );
}

function tabsOf(person: Person, current: string, hasHeading: boolean): Parameters<typeof tabs>[1] {
  return TABS.map(({ text, tab }) => {
    const query = new URLSearchParams({
      ...(tab && { tab }),
      ...(!hasHeading && { heading: 'no' }),
    }).toString();
    const href = query ? `${profilePath(person)}?${query}` : profilePath(person);
    return { text, href, isCurrent: tab === current };
  });
}
