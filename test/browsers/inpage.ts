/*
 * Functions that run inside a page. They are sent there as text, so none may use anything from
 * outside itself.
 */

/** Our elements in the page, in the order of the document. */
export const ours = (): Node[] => [...document.querySelectorAll('activate-for-awork')];

/** Visible controls of a kind in the document and in the roots that are handed in. */
export const controls = (roots: Node[], kind: 'button' | 'field'): Node[] => {
  const selector =
    kind === 'button'
      ? 'button, [role="button"], input[type="button"], input[type="submit"], summary'
      : 'input, textarea, select, [role="checkbox"], [role="switch"], [role="combobox"], [contenteditable="true"]';
  return [document, ...roots]
    .flatMap((root) => [...(root as ParentNode).querySelectorAll(selector)])
    .filter((element) => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return false;
      return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    });
};

/**
 * Names each element may have, likeliest first, with white space as browsers collapse it. A guess
 * only: the browser is asked which one is true.
 */
export const guessNames = (elements: Node[]): string[][] =>
  elements.map((node) => {
    const element = node as HTMLElement & { labels?: NodeListOf<HTMLElement> | null };
    if (!('getAttribute' in element)) return [];
    const root = element.getRootNode() as Document;
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const spoken = (part: Node): string =>
      part.nodeType === Node.TEXT_NODE
        ? (part.nodeValue ?? '')
        : (part as Element).getAttribute?.('aria-hidden') === 'true' ||
            /^(input|select|textarea|style)$/i.test((part as Element).localName)
          ? ''
          : ((part as Element).getAttribute?.('aria-label') ??
            (part as Element).getAttribute?.('alt') ??
            [...part.childNodes].map(spoken).join(''));
    const guesses = [
      ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' '),
      element.getAttribute('aria-label'),
      [...(element.labels ?? [])].map(spoken).join(' '),
      [...(element.labels ?? [])].map((label) => label.textContent).join(' '),
      [...element.childNodes].map(spoken).join(''),
      element.innerText,
      element.textContent,
      ...['alt', 'value', 'title', 'placeholder'].map((key) => element.getAttribute(key)),
    ].map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
    return [...new Set(guesses.filter(Boolean))];
  });

/** Brings an element into the viewport and says where its middle is there. */
export const middle = ([node]: Node[]) => {
  const element = node as HTMLElement;
  let box = element.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    box = element.getBoundingClientRect();
  }
  const left = Math.max(box.left, 0);
  const top = Math.max(box.top, 0);
  return {
    x: (left + Math.min(box.right, innerWidth)) / 2,
    y: (top + Math.min(box.bottom, innerHeight)) / 2,
    gone: !element.isConnected,
    seen: box.width > 0 && box.height > 0,
    hidden: document.visibilityState === 'hidden',
  };
};

export const box = ([node]: Node[]) => {
  const { x, y, width, height } = (node as Element).getBoundingClientRect();
  return { x, y, width, height };
};

/** Whether a pointer at the middle of the element would meet it. */
export const meetsPointer = ([node]: Node[]): boolean => {
  const element = node as Element;
  const { x, y, width, height } = element.getBoundingClientRect();
  const place = [x + width / 2, y + height / 2] as const;
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(...place);
  const outer = 'host' in root ? document.elementFromPoint(...place) === root.host : true;
  return outer && hit !== null && (hit === element || element.contains(hit));
};

interface Awaiting extends Element {
  pressed?: boolean;
}

/** Notes from now on whether the next press of the pointer meets the element, or its host. */
export const awaitPress = ([node]: Node[]): void => {
  const element = node as Awaiting;
  element.pressed = false;
  let outer: Node = element;
  for (let root = outer.getRootNode(); 'host' in root; root = outer.getRootNode())
    outer = (root as ShadowRoot).host;
  const note = (event: Event) => (element.pressed = event.composedPath().includes(outer));
  addEventListener('pointerdown', note, { capture: true, once: true });
};

/** Whether such a press has come. */
export const wasPressed = ([node]: Node[]): boolean => (node as Awaiting).pressed === true;

/** The focused element: in the document or in one of the roots. */
export const focused = (roots: Node[]): Node[] => {
  const inner = roots.map((root) => (root as ShadowRoot).activeElement).find(Boolean);
  const outer = document.activeElement;
  return inner ? [inner] : outer && outer !== document.body ? [outer] : [];
};

/** What can be read on the page. The parts of a root are read one by one, roots have no text. */
export const readable = (roots: Node[]): string =>
  [
    document.body?.innerText ?? '',
    ...roots.map((root) =>
      [...(root as ShadowRoot).children]
        .filter((part) => part.checkVisibility())
        .map((part) => (part as HTMLElement).innerText ?? part.textContent)
        .join('\n'),
    ),
  ].join('\n');

/** The thing in each root that carries its name: the first button, else what stands in its place. */
export const speakers = (roots: Node[]): Node[] =>
  roots.map((root) => {
    const inside = root as ShadowRoot;
    return (
      inside.querySelector('button, [role="button"]') ??
      inside.querySelector('[aria-label], [role]') ??
      root
    );
  });

/** State and place of our elements. */
export const hostStates = (nodes: Node[]) =>
  nodes.map((node) => {
    const { x, y, width, height } = (node as Element).getBoundingClientRect();
    return {
      state: (node as Element).getAttribute('data-state') ?? '',
      rect: { x, y, width, height },
    };
  });

/** Chooses an option by its text, as a person would: with the events of a choice. */
export const chooseOption = (element: HTMLElement, text: string): boolean => {
  const select = element as HTMLSelectElement;
  const option = [...select.options].find((each) => each.label.trim() === text);
  if (!option) return false;
  select.value = option.value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
};
