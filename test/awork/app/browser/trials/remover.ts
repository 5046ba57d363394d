import { offer } from '../local.ts';

/**
 * Removes every element that the page has not made itself, as scripts do that keep a page as the server sent it:
 * always with `?foreign=remove`, the first three with `?foreign=remove-3`. `local.removed()` says how many,
 * `local.removed('.profile__name')` how many of them stood directly in such an element.
 */
export function startRemover(choice: string | null): void {
  const match = /^remove(?:-(\d+))?$/.exec(choice ?? '');
  if (!match) return;
  const most = match[1] === undefined ? Infinity : Number(match[1]);
  const own = ownElements();
  const places: Node[] = [];
  const remove = (node: Node, place: Node): void => {
    if (!(node instanceof Element) || own.has(node) || !node.isConnected) return;
    if (places.length >= most) return;
    places.push(place);
    node.remove();
  };
  offer({
    removed: (selector = '*') =>
      places.filter((place) => place instanceof Element && place.matches(selector)).length,
  });
  new MutationObserver((records) => {
    for (const { addedNodes, target } of records) {
      for (const node of addedNodes) remove(node, target);
    }
  }).observe(document, { childList: true, subtree: true });
}

/** What is there now, and whatever the page's scripts make from now on. Extensions have a `document` of their own. */
function ownElements(): WeakSet<Node> {
  const own = new WeakSet<Node>(document.querySelectorAll('*'));
  const remember = <A extends unknown[]>(make: (...rest: A) => Element) => {
    return (...rest: A): Element => {
      const element = make(...rest);
      own.add(element);
      return element;
    };
  };
  const makers = document as unknown as Record<string, (...rest: unknown[]) => Element>;
  for (const name of ['createElement', 'createElementNS']) {
    makers[name] = remember(makers[name]!.bind(document));
  }
  return own;
}
