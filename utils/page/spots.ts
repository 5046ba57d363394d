import { isName, textOf, type Hit } from './find.ts';

/** Where an action stands: beside an element, or as a bar of its own where the page has no fit place. */
export interface Spot {
  personId: string;
  anchor: Element;
  /** A picture has no text to stand beside: the action sits on its corner. The bar floats above the page. */
  where: 'beside' | 'corner' | 'bar';
  /** Nothing but the name points at the person: the question comes first, whatever the admin has chosen. */
  ask: boolean;
}

/** In more than this a name is not looked for: it is a part of the page and no card. */
const LARGE = 200;

/** The best place for an action in a row: beside the name, else on the picture; above the page when it is all there is. */
export function spotIn(row: Hit[], name: string): Spot | null {
  const [first] = row;
  if (!first) return null;
  const { personId } = first;
  const ask = row.every(({ kind }) => isName(kind));
  const { element } = row.find(({ kind }) => kind === 'picture') ?? first;
  const label =
    row.find((hit) => isNameAlone(hit, name))?.element ??
    row.flatMap((hit) => labelIn(hit.element, name) ?? [])[0] ??
    row.find((hit) => hit.kind === 'link' && textOf(hit.element))?.element;
  const picture = label ? null : element.querySelector('img');
  const anchor = label ?? picture ?? leafIn(element, textOf) ?? element;
  const isText = anchor !== picture && textOf(anchor) !== '';
  const where = anchor === document.body ? 'bar' : isText ? 'beside' : 'corner';
  return { personId, anchor, where, ask };
}

function isNameAlone({ kind, element }: Hit, name: string): boolean {
  return kind === 'address' || (kind === 'link' && textOf(element) === name);
}

/** The element in a card with just the name: a card that carries the id is no place to stand beside, its name is. */
export function labelIn(element: Element, name: string): Element | undefined {
  return leafIn(element, (leaf) => textOf(leaf) === name);
}

function leafIn(element: Element, fits: (leaf: Element) => unknown): Element | undefined {
  const inside = element.getElementsByTagName('*');
  if (inside.length > LARGE) return undefined;
  return [element, ...inside].find((one) => !one.childElementCount && fits(one));
}
