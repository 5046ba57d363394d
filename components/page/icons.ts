const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a grid of 16, drawn with the text's own colour. */
const PATHS = {
  activate:
    'M6.5 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM2 13.5c0-2.5 2-4 4.5-4 .8 0 1.5.1 2.2.4M12 13.5v-5M9.7 10.6 12 8.3l2.3 2.3',
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H7',
  done: 'm3 8.5 3.3 3.3L13 5',
  failed: 'M8 3.5v5.2M8 12v.5',
  working: 'M8 2a6 6 0 1 1-6 6',
  close: 'm4 4 8 8M12 4l-8 8',
};
export type IconName = keyof typeof PATHS;

/** A small picture that says nothing to assistive technology: the button's name does. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.ariaHidden = 'true';
  svg.classList.add(name);
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
