import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './types.ts';

interface Known {
  variable: string;
  title: string;
  commands: string[];
  places: string[];
  debian: string;
}

const known: Record<BrowserName, Known> = {
  chromium: {
    variable: 'ACTIVATE_CHROMIUM',
    title: 'Chromium or Chrome',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'ACTIVATE_FIREFOX',
    title: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function lookFor(commands: string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'];
  return commands
    .flatMap((command) => folders.filter(Boolean).map((folder) => join(folder, command)))
    .find(executable);
}

function lookup(name: BrowserName): string | undefined {
  const { variable, commands, places } = known[name];
  const named = process.env[variable];
  if (named) {
    if (executable(named)) return named;
    throw new Error(`${variable} names ${named}, which is no program that can be run.`);
  }
  return lookFor(commands) ?? places.find(executable);
}

function advice(name: BrowserName, why = ''): Error {
  const { title, debian, variable } = known[name];
  return new Error(
    `${title} is not installed${why}: install it (on Debian: apt-get install ${debian}) ` +
      `or put its full path into the variable ${variable}.`,
  );
}

/** The full path of an installed browser; throws, with advice, when there is none. */
export function findBrowser(name: BrowserName): string {
  const path = lookup(name);
  if (!path) throw advice(name);
  return path;
}

let listed = false;

/** As `findBrowser`, but as root on Debian it installs a missing browser first. */
export function ensureBrowser(name: BrowserName): string {
  const path = lookup(name);
  if (path) return path;
  if (process.getuid?.() !== 0 || !lookFor(['apt-get'])) throw advice(name);
  const run = (...parameters: string[]) =>
    execFileSync('apt-get', parameters, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    if (!listed) run('update');
    listed = true;
    run('install', '-y', '--no-install-recommends', known[name].debian);
  } catch (cause) {
    throw Object.assign(advice(name, ' and apt-get could not install it'), { cause });
  }
  return findBrowser(name);
}
