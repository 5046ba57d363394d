import { evidenceOf, type EvidenceKind, type Wanted } from './evidence.ts';

/** The name of our own elements in awork's pages. */
export const OUR_TAG = 'activate-for-awork';

/** Whether a node is one that we have put into the page. */
export function isOurs(node: Node): boolean {
  return (node as Element).localName === OUR_TAG;
}

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

/** How many elements may stand in one that is about one person: what has more in it, or a label, is a part of the page. */
const SMALL = 200;
const SMALLER = 20;

/** Whether nothing of ours may be put there: it can be edited, or it is our own. */
export function isOffLimits(element: Element): boolean {
  return document.designMode === 'on' || element.closest(`${EDITABLE},${OUR_TAG}`) !== null;
}

/** The evidence that an element itself carries; null when there is none or nothing may stand there. */
export function look(element: Element, wanted: Wanted): Hit | null {
  const found = evidenceOf(element, wanted) ?? nameIn(element, wanted);
  if (!found || isOffLimits(element)) return null;
  const { kind } = found;
  const limit = kind === 'label' ? SMALLER : SMALL;
  if (element.getElementsByTagName('*').length > limit) return null;
  return isName(kind) && runsOn(element) ? null : { element, ...found };
}

/** Whether evidence is nothing but a name, which somebody else may have as well. */
export function isName(kind: EvidenceKind): boolean {
  return kind === 'label' || kind === 'name';
}

/** The text of an element as it is read: without the spaces that only lay out its source. */
export function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

/** What an element says itself; nothing where it has others in it. */
export function ownText(element: Element): string {
  return element.firstElementChild ? '' : element.textContent.trim();
}

function nameIn(element: Element, wanted: Wanted): { kind: 'name'; personId: string } | null {
  const personId = wanted.seeksNames && wanted.byName(ownText(element));
  return personId ? { kind: 'name', personId } : null;
}

// Whether an element is a word of a sentence.
function runsOn(element: Element): boolean {
  const text = textOf(element);
  let at: Element | null = element;
  for (; at && textOf(at) === text; at = at.parentElement) {
    if (isWord(at.previousSibling) || isWord(at.nextSibling)) return true;
  }
  return !!at?.closest('p,blockquote,pre');
}

function isWord(node: Node | null): boolean {
  return node instanceof Text && node.data.trim() !== '';
}
