import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import { card } from '../parts/bits.ts';
import { editable } from '../parts/rich-text.ts';
import { trialFrame } from './frame.ts';
import type { AppData, Person } from '../../model.ts';
import type { View, Visit } from '../view.ts';

/** A comment in the editor that awork uses, and beside it the same comment as it is read. */
export function editorPage({ data }: Visit): View {
  const editor = editable(text(data));
  const reading = h('div', { class: 'comment__text' }, text(data));
  const columns = h(
    'div',
    { class: 'columns' },
    card('Being written', h('aw-rich-text-editor', { class: 'editor' }, editor)),
    card('To read', h('article', {}, reading)),
  );
  return trialFrame('Editor', columns);
}

function text(data: AppData): HTMLElement[] {
  const [first, second] = data.people.filter((person) => person.isDeactivated);
  if (!first || !second) return [h('p', {}, 'Nobody is deactivated.')];
  return [
    h('p', {}, 'Dear ', mention(first), ', could you look at this once more?'),
    h('p', {}, `${second.name} drew the first version, and ${first.name} has the files.`),
  ];
}

/** As tiptap writes a mention: an id in an attribute, besides the link. */
function mention(person: Person): HTMLElement {
  const props = { 'data-type': 'mention', 'data-id': person.id, href: profilePath(person) };
  return h('a', { class: 'mention', ...props }, `@${person.name}`);
}
