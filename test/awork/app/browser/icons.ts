const NAMESPACE = 'http://www.w3.org/2000/svg';

/** Line drawings on a 24 px grid, one string of path data each. */
const PATHS = {
  projects: 'M4 7a2 2 0 0 1 2-2h3.5l2 2.5H18a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2Z',
  tasks: 'M20 11.5V12a8 8 0 1 1-4.6-7.2M20 5.5l-8.5 8.5-2.8-2.8',
  planner:
    'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM8 3v4M16 3v4M4 10h16',
  users:
    'M12.5 8a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0ZM3 19.5c0-3 2.6-5 6-5s6 2 6 5M16 4.8a3.5 3.5 0 0 1 0 6.4M18 15c1.9.7 3 2.3 3 4.5',
  search: 'M17 11a6 6 0 1 1-12 0 6 6 0 0 1 12 0ZM20 20l-4.7-4.7',
  contrast:
    'M20 12a8 8 0 1 1-16 0 8 8 0 0 1 16 0ZM12 4v16M12 8.5l5.5-3M12 12l7.5-4M12 15.5l7.5-4M12 19l6.5-3.5',
  shield: 'M12 3.5 19 6v5.5c0 4.3-2.9 7.6-7 9-4.1-1.4-7-4.7-7-9V6ZM9 12l2.2 2.2L15.2 10',
  mail: 'M5 6h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1ZM4.5 7.5 12 13l7.5-5.5',
  phone:
    'M6 4h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2L20 15v3a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z',
  check: 'M5 12.5 10 17.5 19 7.5',
  bold: 'M8 5h5a3.5 3.5 0 0 1 0 7H8ZM8 12h6a3.5 3.5 0 0 1 0 7H8Z',
  list: 'M9 7h11M9 12h11M9 17h11M4.5 7h.01M4.5 12h.01M4.5 17h.01',
  clip: 'M19.5 11.5 12 19a4.8 4.8 0 0 1-6.8-6.8l8-8a3.2 3.2 0 0 1 4.6 4.6l-8 8a1.6 1.6 0 0 1-2.3-2.3l7-7',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that says nothing to assistive technology; the text beside it does. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NAMESPACE, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
