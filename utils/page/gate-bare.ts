/** How faint or how small an element may be drawn, of what it should be. */
const MOST = 0.8;
/** Where an element is touched, as parts of its width and height. */
const POINTS = [
  [0.5, 0.5],
  [0.2, 0.3],
  [0.8, 0.3],
  [0.2, 0.7],
  [0.8, 0.7],
] as const;

/**
 * Whether an element of ours lies bare, as far as that can be told without the browser's help: a pointer would meet
 * it, and nothing that it stands in makes it faint, small, cut or blended.
 */
export function isBare(element: HTMLElement): boolean {
  const { host } = element.getRootNode() as ShadowRoot;
  const { left, top, width, height } = element.getBoundingClientRect();
  const isMet = POINTS.every(
    ([x, y]) => document.elementFromPoint(left + width * x, top + height * y) === host,
  );
  return (
    isMet &&
    width > element.offsetWidth * MOST &&
    height > element.offsetHeight * MOST &&
    isPlain(element)
  );
}

function isPlain(element: Element): boolean {
  let shown = 1;
  for (let at: Element | null | undefined = element; at; at = above(at)) {
    const { opacity, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(at);
    shown *= Number(opacity);
    if (`${filter}${clipPath}${maskImage}${mixBlendMode}` !== 'nonenonenonenormal') return false;
  }
  return shown > MOST;
}

// As it is drawn: out of roots, and through the slots that they have.
function above(element: Element): Element | null {
  const { host = null } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host;
}
