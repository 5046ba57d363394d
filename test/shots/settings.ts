import type { BrowserName, OpenOptions } from '../browsers/index.ts';
import { OWN_SCENES } from './own.ts';
import { PAGES } from './pages.ts';
import type { Language } from './say.ts';
import type { Scene } from './stage.ts';
import { STATE_SCENES } from './states.ts';

export type Scheme = 'light' | 'dark';

export const SCHEMES: Scheme[] = ['light', 'dark'];

/** How a browser is set up, and what is looked at in it. */
export interface Setting {
  group: string;
  scenes: Scene[];
  language?: Language;
  options?: Partial<OpenOptions>;
  /** For the local awork's pages. */
  query?: string;
}

const named = (scenes: Scene[], ...names: string[]): Scene[] =>
  scenes.filter(({ name }) => names.includes(name));

const FEW_PAGES = named(PAGES, 'users', 'profile', 'members', 'task', 'planner', 'trial-dialog');
const FEW_STATES = named(
  STATE_SCENES,
  ...['idle', 'focus', 'grace', 'working', 'activated', 'asking', 'bar', 'failed-no-seat'],
);

// A small window on a fine screen, so that what is small can be judged.
const FINE = { args: ['--window-size=900,640', '--force-device-scale-factor=2'] };
// What zooming to 200 % leaves of a window of 1280 by 900 pixels.
const ZOOMED = { args: ['--window-size=640,450', '--force-device-scale-factor=2'] };

const CHROMIUM: Setting[] = [
  { group: 'pages', scenes: PAGES },
  { group: 'states', scenes: STATE_SCENES, options: FINE },
  { group: 'states-de', scenes: STATE_SCENES, options: FINE, language: 'de' },
  { group: 'own', scenes: OWN_SCENES, options: FINE },
  { group: 'own-de', scenes: OWN_SCENES, options: FINE, language: 'de' },
  {
    group: 'forced',
    scenes: [...FEW_PAGES, ...STATE_SCENES, ...OWN_SCENES],
    options: { ...FINE, forcedColours: true },
  },
  {
    group: 'still',
    scenes: named(STATE_SCENES, 'hover', 'working'),
    options: { ...FINE, reducedMotion: true },
  },
  { group: 'zoom', scenes: [...PAGES, ...STATE_SCENES, ...OWN_SCENES], options: ZOOMED },
  { group: 'rtl', scenes: [...PAGES, ...FEW_STATES], query: 'dir=rtl' },
];

const FIREFOX: Setting[] = [
  { group: 'pages', scenes: FEW_PAGES },
  { group: 'states', scenes: FEW_STATES },
  { group: 'own', scenes: OWN_SCENES },
  { group: 'forced', scenes: FEW_STATES, options: { forcedColours: true } },
  { group: 'rtl', scenes: FEW_PAGES, query: 'dir=rtl' },
];

/** All settings; Firefox is looked at where it may differ. */
export const SETTINGS: Record<BrowserName, Setting[]> = { chromium: CHROMIUM, firefox: FIREFOX };
