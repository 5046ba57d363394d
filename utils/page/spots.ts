import type { EvidenceKind } from './evidence.ts';
import { textOf, type Hit } from './find.ts';

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
  const ask = row.every(({ kind }) => kind === 'name');
  const label =
    row.find(({ kind, element }) => isNameAlone(kind, element, name))?.element ??
    row.flatMap(({ element }) => labelIn(element, name) ?? [])[0] ??
    row.find(({ kind, element }) => kind === 'link' && textOf(element))?.element;
  if (label)
    return { personId, anchor: label, where: label === document.body ? 'bar' : 'beside', ask };
  const { element } = row.find(({ kind }) => kind === 'picture') ?? first;
  return { personId, anchor: element.querySelector('img') ?? element, where: 'corner', ask };
}

function isNameAlone(kind: EvidenceKind, element: Element, name: string): boolean {
  return kind === 'address' || (kind === 'link' && textOf(element) === name);
}

/** The element in a card with just the name: a card that carries the id is no place to stand beside, its name is. */
export function labelIn(element: Element, name: string): Element | undefined {
  const inside = element.getElementsByTagName('*');
  if (inside.length > LARGE) return undefined;
  return [element, ...inside].find((one) => !one.childElementCount && textOf(one) === name);
}
