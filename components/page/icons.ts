const SVG = 'http://www.w3.org/2000/svg';

/** What a picture shows; its outline stands in base.css, which only pages with somebody to show load. */
export type IconName = 'activate' | 'undo' | 'done' | 'failed' | 'working' | 'close';

/** A small picture that says nothing to assistive technology: the button's name does. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  svg.classList.add(name);
  svg.append(document.createElementNS(SVG, 'path'));
  return svg;
}
