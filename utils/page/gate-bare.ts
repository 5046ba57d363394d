/** How small an element may be drawn, of what it should be, and how faint at the very most. */
const MOST = 0.8;
const FAINT = 0.3;
/** Where an element is touched, as parts of its width and height: within the round ones as well. */
const POINTS = [0.25, 0.5, 0.75];

/**
 * How clearly an element of ours is drawn, from 0 to 1, as far as that can be told without the browser's help: 0 where
 * a pointer would not meet it, or what it stands in cuts, shrinks, blends or hides it.
 */
export function clarity(element: HTMLElement): number {
  const { host } = element.getRootNode() as ShadowRoot;
  const { left, top, width, height } = element.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const isMet = POINTS.every((x) =>
    POINTS.every((y) => document.elementFromPoint(left + width * x, top + height * y) === host),
  );
  return isMet && width * height > offsetWidth * offsetHeight * MOST ? opacityOf(element) : 0;
}

function opacityOf(element: Element): number {
  let shown = 1;
  for (let at: Element | null | undefined = element; at; at = above(at)) {
    const { opacity, filter, clipPath, maskImage, mixBlendMode } = getComputedStyle(at);
    shown *= Number(opacity);
    if (filter + clipPath + maskImage + mixBlendMode !== 'nonenonenonenormal') return 0;
  }
  return shown > FAINT ? shown : 0;
}

// As it is drawn: through the slots of roots, and out of them.
function above(element: Element): Element | null | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return element.assignedSlot ?? element.parentElement ?? host;
}
