/** How faint or how small an element may be drawn, of what it should be. */
const MOST = 0.8;
/** Where an element is touched, as parts of its width and height: within the round ones as well. */
const POINTS = [0.25, 0.5, 0.75];

/**
 * Whether an element of ours lies bare, as far as that can be told without the browser's help: a pointer would meet
 * it, and nothing that it stands in makes it faint, small, cut or blended.
 */
export function isBare(element: HTMLElement): boolean {
  const { host } = element.getRootNode() as ShadowRoot;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const isMet = POINTS.every((x) =>
    POINTS.every((y) => document.elementFromPoint(left + width * x, top + height * y) === host),
  );
  return isMet && width * height > offsetWidth * offsetHeight * MOST && isPlain(element);
}

function isPlain(element: Element): boolean {
  let shown = 1;
  for (let at: Element | null | undefined = element; at; at = above(at)) {
    const { opacity, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(at);
    shown *= Number(opacity);
    if (filter + clipPath + maskImage + mixBlendMode !== 'nonenonenonenormal') return false;
  }
  return shown > MOST;
}

// As it is drawn: through the slots of roots, and out of them.
function above(element: Element): Element | null | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host;
}
