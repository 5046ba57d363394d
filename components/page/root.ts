import { OUR_TAG } from '../../utils/page/find.ts';
import type { Looks } from '../../utils/messages.ts';
import { know } from '../../utils/text.ts';

/** Events that awork's rows may listen to: what happens on our button is no click on the row. */
const KEPT =
  'click dblclick auxclick mousedown mouseup pointerdown pointerup touchstart touchend keydown keyup';

/** One style sheet of each kind, shared by all of our elements; empty until the worker has sent the looks. */
const sheets = {
  base: new CSSStyleSheet(),
  action: new CSSStyleSheet(),
  card: new CSSStyleSheet(),
};

/** Gives all of our elements their looks, and texts their words. Whether that was the first time. */
export function dress(looks: Looks | null): boolean {
  if (!looks || sheets.base.cssRules.length > 0) return false;
  know(looks.words);
  for (const kind of ['base', 'action', 'card'] as const) sheets[kind].replaceSync(looks[kind]);
  return true;
}

/** Makes one of our elements with its closed root; `kind` says how it looks. */
export function makeRoot(kind: 'action' | 'card'): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(OUR_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheets.base, sheets[kind]];
  for (const type of KEPT.split(' ')) host.addEventListener(type, keep);
  return { host, root };
}

// Tab and Escape stay the page's: they move the focus and close what is open.
function keep(event: Event): void {
  const key = (event as KeyboardEvent).key as string | undefined;
  if (key !== 'Tab' && key !== 'Escape') event.stopPropagation();
  // Pictures stand in links now and then, which our button would open.
  if (event.type === 'click' || event.type === 'auxclick') event.preventDefault();
}

/** Makes an element with a class and what stands in it. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  name: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  element.className = name;
  element.append(...children);
  return element;
}

/**
 * Makes a button that only a person can press: events that a script has made are not trusted, the second half
 * of a double click is not meant, and a key that is held down is one press.
 */
export function makeButton(
  name: string,
  content: Node | string,
  pressed: () => void,
): HTMLButtonElement {
  const button = make('button', name, content);
  button.type = 'button';
  button.addEventListener('keydown', (event) => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  });
  button.addEventListener('click', (event) => {
    const meant = event.isTrusted && event.detail < 2;
    if (meant && button.ariaDisabled !== 'true') pressed();
  });
  return button;
}
