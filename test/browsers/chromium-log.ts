import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf } from './built.ts';

/** Chromium's own log: the one place that tells what a worker says without attaching to it. */
export interface Log {
  flags: string[];
  /** Console lines of the script at this address. */
  linesFrom(script: string): Promise<string[]>;
  remove(): Promise<void>;
}

/** Makes a place for the log. */
export async function startLog(): Promise<Log> {
  const folder = await mkdtemp(join(tmpdir(), 'activate-log-'));
  const file = join(folder, 'chromium.log');
  return {
    flags: ['--enable-logging', '--v=0', `--log-file=${file}`],
    async linesFrom(script) {
      // A line may hold line breaks of its own, so what separates lines is the source at its end.
      const lines = (await readFile(file, 'utf8').catch(() => '')).matchAll(
        /:CONSOLE:\d+\] "((?:(?!:CONSOLE:)[^])*?)", source: (\S*) \(\d+\)/g,
      );
      return [...lines].flatMap(([, text = '', source = '']) =>
        source === script ? [`worker: ${text} ${source}`] : [],
      );
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Name of the worker's script in a build. */
export async function workerOf(folder: string): Promise<string> {
  return (await manifestOf(folder)).background?.service_worker ?? '';
}
