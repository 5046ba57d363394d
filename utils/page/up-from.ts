/** An element and what it stands in, as many steps up as asked for, below the body. */
export function upFrom(element: Element, steps = Infinity): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (chain.push(at) > steps) break;
  }
  return chain;
}
