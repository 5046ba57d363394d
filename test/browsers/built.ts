import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the drivers read of a manifest. */
interface Manifest {
  background?: { service_worker?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
  host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
}

/** The hosts that a build needs: its own requests go there, and its content scripts stand there. */
export async function hostsOf(folder: string): Promise<string[]> {
  const { host_permissions: hosts = [], content_scripts: scripts = [] } = await manifestOf(folder);
  return [...hosts, ...scripts.flatMap(({ matches }) => matches)];
}

/** The manifest of a build. */
export async function manifestOf(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Manifest;
}
