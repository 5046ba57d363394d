import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs that Chromium has put up and take down menu entries, on Linux. */
const PROGRAMS = ['xdg-desktop-menu', 'xdg-icon-resource', 'xdg-mime'];

/** A desktop whose menus nobody can change. */
export interface Desktop {
  env: { PATH: string };
  remove(): Promise<void>;
}

/**
 * Gives Chromium programs that do nothing. With the real ones, each removal of an extension looks for its entries
 * in the menus of whoever runs the tests, with dozens of processes, for half a second.
 */
export async function noDesktop(): Promise<Desktop> {
  const folder = await mkdtemp(join(tmpdir(), 'activate-desktop-'));
  for (const program of PROGRAMS) {
    await writeFile(join(folder, program), '#!/bin/sh\n');
    await chmod(join(folder, program), 0o755);
  }
  return {
    env: { PATH: folder + delimiter + (process.env['PATH'] ?? '') },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
