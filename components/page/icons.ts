const SVG = 'http://www.w3.org/2000/svg';

/**
 * A small picture that says nothing to assistive technology: the names and texts around it do. What it shows follows
 * from the classes of what it stands in: see base.css, which only pages with somebody to show load.
 */
export function icon(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.ariaHidden = 'true';
  svg.append(document.createElementNS(SVG, 'path'));
  return svg;
}
