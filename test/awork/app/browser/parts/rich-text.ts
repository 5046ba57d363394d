import { personOf } from '../data.ts';
import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import type { AppData, Person, Text } from '../../model.ts';

/** Running text with the mentions of people in it as links. */
export function richText(data: AppData, text: Text): (Node | string)[] {
  return text.map((piece) => {
    if (typeof piece === 'string') return piece;
    const person = personOf(data, piece.mention);
    return person ? mention(person) : '@former colleague';
  });
}

/** What tiptap makes of a text to write in. */
export function editable(text: readonly (Node | string)[]): HTMLElement {
  return h(
    'div',
    {
      class: 'tiptap ProseMirror',
      contenteditable: 'true',
      role: 'textbox',
      'aria-label': 'Comment',
      'aria-multiline': 'true',
    },
    [...text],
  );
}

/** The chip of a person in a text. */
export function mention(person: Person): HTMLElement {
  return h('a', { class: 'mention', href: profilePath(person) }, `@${person.name}`);
}
