import { evidenceOf, type EvidenceKind } from './evidence.ts';

/** The name of our own elements in awork's pages. */
export const OUR_TAG = 'activate-for-awork';

/** An element that points at a person. */
export interface Hit {
  element: Element;
  personId: string;
  kind: EvidenceKind;
}

/** Headings, the one of a person's page among them. */
export const HEADING = 'h1,h2,h3,[role="heading"]';

const EDITABLE =
  '[contenteditable]:not([contenteditable="false" i]),.ProseMirror,input,textarea,select';

/** Whether nothing of ours may be put there: it can be edited, or it is our own. */
export function isOffLimits(element: Element): boolean {
  return element.closest(`${EDITABLE},${OUR_TAG}`) !== null;
}

/** The evidence that an element itself carries; null when there is none or nothing may stand there. */
export function look(element: Element, isKnown: (id: string) => boolean): Hit | null {
  const found = evidenceOf(element, isKnown);
  return found && !isOffLimits(element) ? { element, ...found } : null;
}

/** All evidence in a part of the page, the part itself included. */
export function find(root: Element, isKnown: (id: string) => boolean): Hit[] {
  return [root, ...root.querySelectorAll('*')].flatMap((element) => look(element, isKnown) ?? []);
}

/** The text of an element as it is read: without the spaces that only lay out its source. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
