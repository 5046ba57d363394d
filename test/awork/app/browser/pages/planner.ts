import { personOf } from '../data.ts';
import { h } from '../h.ts';
import { openPerson } from '../hits.ts';
import { avatar } from '../parts/avatar.ts';
import type { AppData, Block, Person, Plan } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/** Who works on what in the next two weeks. */
export function plannerPage({ data }: Visit): View {
  const body = h(
    'div',
    { class: 'page page--wide page--fill' },
    h(
      'div',
      { class: 'page__head' },
      h('h1', { class: 'page__title' }, 'Planner'),
      h('span', { class: 'range' }, '23 Nov – 6 Dec'),
    ),
    board(data),
  );
  return { title: 'Planner', section: 'planner', trail: [{ text: 'Planner' }], body };
}

function board(data: AppData): HTMLElement {
  const rows = data.plan.rows.flatMap(({ personId, blocks }) => {
    const person = personOf(data, personId);
    return person ? [personRow(data.plan, person, blocks)] : [];
  });
  return h('div', { class: 'planner', tabindex: 0, 'aria-label': 'Plan' }, head(data.plan), rows);
}

function head(plan: Plan): HTMLElement {
  const days = plan.days.map((day) =>
    h(
      'div',
      { class: dayClass('planner__day', day) },
      h('span', { class: 'planner__weekday' }, day.label),
      h('span', { class: 'planner__date' }, day.date),
    ),
  );
  return h('div', { class: 'planner__head' }, h('div', { class: 'planner__corner' }, 'Team'), days);
}

function personRow(plan: Plan, person: Person, blocks: readonly Block[]): HTMLElement {
  const cells = plan.days.map((day, place) => {
    const cell = h('span', { class: dayClass('planner__cell', day) });
    cell.style.gridColumn = `${place + 2}`;
    return cell;
  });
  return h('div', { class: 'planner__row' }, planUser(person), cells, blocks.map(blockOf));
}

function planUser(person: Person): HTMLElement {
  return h(
    'aw-planner-user',
    { class: 'planner__user', click: (event) => openPerson('planner', person, event) },
    avatar(person, 's'),
    h('span', { class: 'planner__name' }, person.name),
  );
}

function blockOf(block: Block): HTMLElement {
  const element = h(
    'div',
    { class: `block block--${block.colour} block--${block.lane}` },
    h('span', { class: 'block__title' }, block.title),
    h('span', { class: 'block__hours' }, block.hours),
  );
  element.style.gridColumn = `${block.from + 2} / span ${block.days}`;
  return element;
}

function dayClass(name: string, day: Plan['days'][number]): string {
  return [name, day.isToday && 'is-today', day.isWeekend && 'is-weekend'].filter(Boolean).join(' ');
}
