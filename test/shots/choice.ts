import type { BrowserName } from '../browsers/index.ts';
import { SCHEMES, SETTINGS, type Scheme, type Setting } from './settings.ts';

/** The pictures of one run of a browser. */
export interface Session extends Setting {
  browser: BrowserName;
  scheme: Scheme;
}

const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/**
 * Reads what to take: names of browsers and schemes, and parts of `group/name`, such as `states/`, `task` or
 * `rtl/planner`. Nothing means all. Throws when nothing has such a name.
 */
export function chosen(words: string[]): Session[] {
  const of = <T extends string>(all: T[]): T[] => {
    const some = all.filter((one) => words.includes(one));
    return some.length > 0 ? some : all;
  };
  const parts = words.filter((word) => ![...BROWSERS, ...SCHEMES].some((one) => one === word));
  const sessions = of(BROWSERS).flatMap((browser) =>
    of(SCHEMES).flatMap((scheme) =>
      SETTINGS[browser].map((setting) => ({ ...setting, browser, scheme })),
    ),
  );
  const wanted = sessions.map(({ scenes, ...rest }) => ({
    ...rest,
    scenes: scenes.filter(
      ({ name }) =>
        parts.length === 0 || parts.some((part) => `${rest.group}/${name}`.includes(part)),
    ),
  }));
  const filled = wanted.filter(({ scenes }) => scenes.length > 0);
  if (filled.length === 0) throw new Error(`Nothing to see is called “${parts.join('”, “')}”.`);
  return filled;
}
