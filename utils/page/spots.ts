import { textOf, type Hit } from './find.ts';

/** Where an action stands: beside an element, or as a bar of its own where the page has no fit place. */
export interface Spot {
  personId: string;
  anchor: Element;
  /** A picture has no text to stand beside: the action sits on its corner. The bar floats above the page. */
  where: 'beside' | 'corner' | 'bar';
}

/** The place on the page of a person that has no heading with their name. */
export function barFor(personId: string): Spot {
  return { personId, anchor: document.body, where: 'bar' };
}

/** The best place for an action in a row: beside the name, else on the picture. */
export function spotIn(row: Hit[], name: string): Spot | null {
  const [first] = row;
  if (!first) return null;
  const { personId } = first;
  const named =
    row.find(({ kind }) => kind === 'address') ??
    row.find(({ kind, element }) => kind === 'link' && textOf(element));
  const label = named?.element ?? row.flatMap(({ element }) => labelIn(element, name) ?? [])[0];
  if (label) return { personId, anchor: label, where: 'beside' };
  const { element } = row.find(({ kind }) => kind === 'picture') ?? first;
  return { personId, anchor: element.querySelector('img') ?? element, where: 'corner' };
}

// A card that carries the id is no place to stand beside: its name is.
function labelIn(element: Element, name: string): Element | undefined {
  return [element, ...element.querySelectorAll('*')].find(
    (one) => !one.childElementCount && textOf(one) === name,
  );
}
