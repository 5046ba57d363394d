import { personOf } from '../data.ts';
import { h } from '../h.ts';
import { profilePath } from '../hits.ts';
import { icon } from '../icons.ts';
import { avatar } from './avatar.ts';
import { editable, mention, richText } from './rich-text.ts';
import type { AppData, Comment, Person } from '../../model.ts';
import type { IconName } from '../icons.ts';

const TOOLS: [IconName, string][] = [
  ['bold', 'Bold'],
  ['list', 'List'],
  ['clip', 'Attach a file'],
];

/** What people said, oldest first. */
export function commentList(data: AppData, comments: readonly Comment[]): HTMLElement[] {
  return comments.flatMap((comment) => {
    const author = personOf(data, comment.authorId);
    return author ? [commentBox(data, comment, author)] : [];
  });
}

function commentBox(data: AppData, comment: Comment, author: Person): HTMLElement {
  const name = comment.isAuthorLinked
    ? authorLink(author)
    : h('span', { class: 'comment__author' }, author.name);
  const whose = author.id === data.meId ? 'is-mine' : '';
  return commentFrame(author, name, comment.at, richText(data, comment.text), whose);
}

function authorLink(author: Person): HTMLElement {
  return h('a', { class: 'comment__author', href: profilePath(author) }, author.name);
}

function commentFrame(
  author: Person,
  name: HTMLElement,
  at: string,
  text: readonly (Node | string)[],
  whose: string,
): HTMLElement {
  return h(
    'article',
    { class: `comment ${whose}` },
    avatar(author, 'm'),
    h(
      'div',
      { class: 'comment__body' },
      h('div', { class: 'comment__head' }, name, h('time', { class: 'quiet' }, at)),
      h('p', { class: 'comment__text' }, [...text]),
    ),
  );
}

/** A comment being written. Its mention belongs to the writer, and nothing may be put into it. */
export function commentEditor(data: AppData): HTMLElement {
  const me = personOf(data, data.meId);
  const gone = data.people.find((person) => person.isDeactivated);
  const text = gone
    ? ['I will send ', mention(gone), ' the hand-over list as soon as the account is back. ']
    : ['Write a comment'];
  const editor = editable([h('p', {}, text)]);
  const add = (): void => {
    if (me && editor.textContent?.trim()) form.before(newComment(me, editor));
  };
  const box = h('aw-rich-text-editor', { class: 'editor' }, editor, toolbar(add));
  const form = h('div', { class: 'comment comment--new' }, me && avatar(me, 'm'), box);
  return form;
}

/** Puts what was written below the other comments, until the page is shown anew. */
function newComment(me: Person, editor: HTMLElement): HTMLElement {
  const text = [...editor.querySelectorAll('p')].flatMap((line) => [...line.childNodes]);
  editor.replaceChildren(h('p'));
  return commentFrame(me, authorLink(me), 'Just now', text, 'is-mine');
}

function toolbar(send: () => void): HTMLElement {
  // The text is not formatted here; the tools are for the eye only, and say so to assistive technology.
  const tools = TOOLS.map(([name, label]) =>
    h(
      'button',
      { class: 'icon-btn', type: 'button', disabled: true, 'aria-label': label },
      icon(name),
    ),
  );
  const button = h(
    'button',
    { class: 'btn btn--blue btn--primary btn--s', type: 'button', click: send },
    h('span', {}, 'Comment'),
  );
  return h('div', { class: 'editor__tools' }, tools, button);
}
