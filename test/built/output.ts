import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The builds, by the name that WXT gives the browser. */
export const BUILDS = ['chrome', 'firefox'] as const;
export type Build = (typeof BUILDS)[number];

export interface Manifest {
  version: string;
  background: { service_worker?: string; scripts?: string[] };
  content_scripts?: { js?: string[] }[];
  [key: string]: unknown;
}

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const folderOf = (build: Build) => join(project, '.output', `${build}-mv3`);

/** Text of a file of a build. Paths are as in the extension, without a slash at the beginning. */
export function read(build: Build, path: string): string {
  const file = join(folderOf(build), path);
  if (!existsSync(file)) throw new Error(`The build for ${build} has no ${path}`);
  return readFileSync(file, 'utf8');
}

/** All files of a build. */
export function filesOf(build: Build): string[] {
  return readdirSync(folderOf(build), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(build).length + 1))
    .map((path) => path.replaceAll('\\', '/'));
}

/** The manifest of a build. */
export function manifestOf(build: Build): Manifest {
  return JSON.parse(read(build, 'manifest.json')) as Manifest;
}

/** Scripts of the page part. */
export function contentScripts(build: Build): string[] {
  return (manifestOf(build).content_scripts ?? []).flatMap(({ js = [] }) => js);
}

/** Scripts of the worker, with all they import. */
export function workerScripts(build: Build): string[] {
  const { service_worker: worker, scripts = [] } = manifestOf(build).background;
  return withImports(build, worker === undefined ? scripts : [worker]);
}

/** Scripts that a page loads, with all they import. */
export function pageScripts(build: Build, page: string): string[] {
  const sources = [...read(build, page).matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)];
  return withImports(
    build,
    sources.map(([, source = '']) => posix.join('.', source.replace(/^\//, ''))),
  );
}

/** Follows static imports; what a page loads later on demand does not weigh on its start. */
function withImports(build: Build, entries: string[]): string[] {
  const found = new Set<string>();
  const follow = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    const statements =
      /(?:^|[;}\s])(?:import|export)\s*(?:[\w*{}\s,$]+\s*from\s*)?["']([^"']+)["']/g;
    for (const [, target = ''] of read(build, path).matchAll(statements)) {
      if (/^\.\.?\//.test(target)) follow(posix.join(posix.dirname(path), target));
      else if (target.startsWith('/')) follow(target.slice(1));
    }
  };
  entries.forEach(follow);
  return [...found];
}
