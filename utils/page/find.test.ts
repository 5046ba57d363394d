// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { learn } from './evidence.ts';
import { isName, look, type Hit } from './find.ts';
import { intoRows } from './rows.ts';
import { spotIn } from './spots.ts';

const ANNA = '83477d16-a455-eb11-a607-00155d31310d';
const ZOE = '7d92e04b-31c1-ec11-997e-a04a5e7d345e';
const OTHER = 'ffffffff-a455-eb11-a607-00155d31310d';

const NAMES = new Map([['Anna Schmidt', ANNA]]);
const wanted = {
  byId: (ids: string[]) => ids.find((id) => id === ANNA || id === ZOE),
  byName: (name: string) => NAMES.get(name),
  seeksNames: true,
  nameOf: () => '',
};

function find(): Hit[] {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    learn(element, wanted);
    return look(element, wanted) ?? [];
  });
}

beforeEach(() => {
  document.body.replaceChildren();
  globalThis.location.href = 'https://app.awork.com/users';
});

/** Builds nodes from a short form: a tag, what it carries, and what stands in it. */
function node(tag: string, attributes: Record<string, string>, ...inside: (Node | string)[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

const link = (id: string, name: string) => node('a', { href: `/users/${id}` }, name);
const picture = (id: string) =>
  node('img', { src: `https://x.example/api/v1/files/images/users/${id}?width=64` });

function show(...nodes: Node[]) {
  document.body.append(...nodes);
  return find();
}

describe('evidence', () => {
  it.each([
    ['a link', link(ANNA, 'Anna'), 'link'],
    ['a link in capitals', link(ANNA.toUpperCase(), 'Anna'), 'link'],
    ['a link deeper in', node('a', { href: `/projects/${OTHER}/members/${ANNA}` }), 'link'],
    ['a picture', picture(ANNA), 'picture'],
    ['a picture set', node('img', { srcset: `/files/images/users/${ANNA}?w=1 1x` }), 'picture'],
    [
      'a background',
      node('i', { style: `background-image:url(/files/images/users/${ANNA})` }),
      'picture',
    ],
    ['an id', node('div', { id: ANNA }), 'attribute'],
    ['a data attribute', node('div', { 'data-whatever': ANNA }), 'attribute'],
  ])('is seen in %s', (_, element, kind) => {
    expect(show(element)).toMatchObject([{ personId: ANNA, kind }]);
  });

  it.each([
    ['another id', link(OTHER, 'Somebody')],
    ['a link to another site', node('a', { href: `https://evil.example/users/${ANNA}` })],
    ['an id behind the path', node('a', { href: `/search?q=${ANNA}` })],
    ['a picture of something else', node('img', { src: `/files/images/companies/${ANNA}` })],
    ['a longer word', node('div', { 'data-x': `${ANNA}0` })],
    ['more than the id', node('div', { 'data-x': `user ${ANNA}` })],
    ['an attribute of another kind', node('div', { 'aria-controls': ANNA })],
    ['running text', node('p', {}, `Ask ${ANNA}`)],
    ['an editor', node('div', { contenteditable: 'true' }, link(ANNA, 'Anna'))],
    ['an editor of another kind', node('div', { class: 'ProseMirror' }, link(ANNA, 'Anna'))],
    ['our own element', node('activate-for-awork', { 'data-person': ANNA })],
  ])('is not seen in %s', (_, element) => {
    expect(show(element)).toEqual([]);
  });
});

describe('a name alone', () => {
  it.each([
    ['a small element', node('span', {}, 'Anna Schmidt')],
    ['a text with spaces around', node('span', {}, '\n  Anna Schmidt\n ')],
    ['a tooltip', node('figure', { title: 'Anna Schmidt' }, 'AS')],
    ['another text', node('img', { alt: 'Anna Schmidt', src: '/x.png' })],
    ['a label', node('div', { 'aria-label': 'Anna Schmidt' }, node('i', {}, 'AS'))],
    ['a cell beside others', node('div', {}, node('b', {}, 'Anna Schmidt'), node('i', {}, 'now'))],
  ])('is seen in %s', (_, element) => {
    expect(show(element).map(({ personId, kind }) => [personId, isName(kind)])).toEqual([
      [ANNA, true],
    ]);
  });

  it.each([
    ['a sentence', node('div', {}, 'Ask ', node('b', {}, 'Anna Schmidt'), ' about it')],
    ['a sentence of parts', node('p', {}, node('i', {}, 'Ask'), node('b', {}, 'Anna Schmidt'))],
    ['a link in a sentence', node('li', {}, 'Ask ', node('a', {}, node('b', {}, 'Anna Schmidt')))],
    ['a longer text', node('span', {}, 'Anna Schmidt-Meier')],
    ['another case', node('span', {}, 'ANNA SCHMIDT')],
    ['a name that is not unique', node('span', {}, 'Zoë Müller')],
    ['an editor', node('div', { contenteditable: '' }, node('b', {}, 'Anna Schmidt'))],
    ['a field', node('input', { 'aria-label': 'Anna Schmidt' })],
    [
      'the label of a part of the page',
      node(
        'section',
        { 'aria-label': 'Anna Schmidt' },
        ...Array.from({ length: 30 }, () => node('i', {})),
      ),
    ],
  ])('is not seen in %s', (_, element) => {
    expect(show(element)).toEqual([]);
  });

  it('asks first, unless something in its row is surer', () => {
    const [alone] = intoRows(show(node('li', {}, node('b', {}, 'Anna Schmidt'))));
    expect(spotIn(alone ?? [], 'Anna Schmidt')?.ask).toBe(true);
    document.body.replaceChildren();
    for (const sure of [picture(ANNA), link(ANNA, 'Profile'), node('i', { 'data-id': ANNA })]) {
      const [row] = intoRows(show(node('li', {}, node('b', {}, 'Anna Schmidt'), sure)));
      expect(spotIn(row ?? [], 'Anna Schmidt')?.ask).toBe(false);
      document.body.replaceChildren();
    }
    const [card] = intoRows(show(node('div', { id: ANNA }, node('b', {}, 'Anna Schmidt'))));
    expect(spotIn(card ?? [], 'Anna Schmidt')?.ask).toBe(false);
  });
});

describe('a row', () => {
  it('is one for the name, the picture and the attribute in it', () => {
    const hits = show(
      node('li', { 'data-id': ANNA }, picture(ANNA), link(ANNA, 'Anna Schmidt')),
      node('li', {}, link(ANNA, 'Anna Schmidt')),
    );
    expect(intoRows(hits)).toHaveLength(2);
  });

  it('is told by its cells where nothing marks it', () => {
    const row = (id: string) =>
      node(
        'div',
        { class: 'row' },
        node('div', { class: 'cell' }, picture(id)),
        node('div', { class: 'cell name' }, link(id, 'Name')),
      );
    const hits = show(node('div', {}, row(ANNA), row(ZOE), row(ANNA)));
    expect(intoRows(hits).map(([hit]) => hit?.personId)).toEqual([ANNA, ZOE, ANNA]);
  });

  it.each([
    ['initials and a name', {}],
    ['initials, a name and the id', { 'data-user-id': ANNA }],
  ])('is one for %s, in a list or alone', (_, carried) => {
    const row = (state: string) =>
      node(
        'div',
        { class: `row ${state}`, ...carried },
        node('div', { class: 'face' }, node('figure', { title: 'Anna Schmidt' }, 'AS')),
        node('span', {}, 'Anna Schmidt'),
      );
    expect(intoRows(show(row('is-off')))).toHaveLength(1);
    document.body.replaceChildren();
    expect(intoRows(show(node('div', {}, row('is-off'), row(''), row('is-off'))))).toHaveLength(3);
  });

  it('is one for a card that carries the id, and none for a part of the page that does', () => {
    const cells = [picture(ANNA), node('b', {}, 'Anna Schmidt')];
    expect(intoRows(show(node('div', { id: ANNA }, ...cells)))).toHaveLength(1);
    document.body.replaceChildren();
    const rest = Array.from({ length: 250 }, () => node('i', {}));
    expect(show(node('main', { id: ANNA }, ...rest))).toEqual([]);
  });

  it('puts the action beside the name, else on the picture', () => {
    const [named] = intoRows(show(node('li', {}, picture(ANNA), link(ANNA, 'Anna Schmidt'))));
    expect(spotIn(named ?? [], 'Anna Schmidt')).toMatchObject({
      where: 'beside',
      anchor: { localName: 'a' },
    });
    document.body.replaceChildren();
    const [seen] = intoRows(show(node('li', {}, picture(ANNA))));
    expect(spotIn(seen ?? [], 'Anna Schmidt')).toMatchObject({
      where: 'corner',
      anchor: { localName: 'img' },
    });
    document.body.replaceChildren();
    const [card] = intoRows(show(node('li', { 'data-id': ANNA }, node('b', {}, 'Anna Schmidt'))));
    expect(spotIn(card ?? [], 'Anna Schmidt')).toMatchObject({
      where: 'beside',
      anchor: { localName: 'b' },
    });
  });
});
