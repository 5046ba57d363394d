export type Child = Node | string | undefined | Child[];

type Prop = string | number | boolean | undefined | ((event: Event) => void);
type Props = Record<string, Prop>;

/**
 * Makes an element. A function is a listener for the event of that name; `true` is an attribute without a value;
 * `false` and `undefined` leave the attribute out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, props?: Props, ...children: Child[]): HTMLElement;
export function h(tag: string, props: Props = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  element.append(...flat(children));
  return element;
}

function setProp(element: HTMLElement, name: string, value: Prop): void {
  if (typeof value === 'function') element.addEventListener(name, value);
  else if (value === true) element.setAttribute(name, '');
  else if (value !== undefined && value !== false) element.setAttribute(name, String(value));
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === undefined) return [];
    return Array.isArray(child) ? flat(child) : [child];
  });
}
