import { h } from '../h.ts';
import { icon } from '../icons.ts';
import { card, facts } from './bits.ts';
import { projectRow } from './project-row.ts';
import type { AppData, Person } from '../../model.ts';
import type { IconName } from '../icons.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const FULL_DAY = 8;

/** How to reach the person and what they do. */
export function detailsTab(data: AppData, person: Person): HTMLElement {
  return h(
    'div',
    { class: 'columns' },
    card(
      'Personal',
      facts([
        ['First name', person.firstName],
        ['Last name', person.lastName],
        ['Position', person.position || '–'],
        ['Workspace', data.workspace],
      ]),
    ),
    card('Contact', contact('mail', person.email), contact('phone', person.phone)),
    card('Weekly capacity', capacity()),
  );
}

/** The projects that the person is a member of. */
export function projectsTab(data: AppData, person: Person): HTMLElement {
  const mine = data.projects.filter((project) =>
    project.members.some((member) => member.personId === person.id),
  );
  if (mine.length === 0) return h('p', { class: 'quiet' }, 'Not a member of any project.');
  const rows = mine.map((project) => projectRow(data, project));
  return h('div', { class: 'table' }, rows);
}

/** The hours that the person has tracked. */
export function timesTab(data: AppData, person: Person): HTMLElement {
  const row = data.plan.rows.find(({ personId }) => personId === person.id);
  if (!row) return h('p', { class: 'quiet' }, 'No times tracked yet.');
  const entries = row.blocks.map((block) =>
    h(
      'div',
      { class: 'time' },
      h('span', { class: `dot dot--${block.colour}` }),
      h('span', { class: 'time__what' }, block.title),
      h('span', { class: 'quiet' }, block.hours),
    ),
  );
  return card('Latest entries', entries);
}

function contact(name: IconName, value: string): HTMLElement {
  return h('p', { class: 'contact' }, icon(name), value || 'Not given');
}

function capacity(): HTMLElement {
  const days = WEEKDAYS.map((day, place) => {
    const hours = place === WEEKDAYS.length - 1 ? FULL_DAY - 2 : FULL_DAY;
    const bar = h('span', { class: 'capacity__bar' });
    bar.style.height = `${(hours / FULL_DAY) * 100}%`;
    return h(
      'div',
      { class: 'capacity__day' },
      h('span', { class: 'capacity__room' }, bar),
      h('span', { class: 'capacity__hours' }, `${hours} h`),
      h('span', { class: 'quiet' }, day),
    );
  });
  return h('div', { class: 'capacity' }, days);
}
