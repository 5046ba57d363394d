import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The ways of watching a page that are measured side by side. */
export type Way = 'product' | 'nameless' | 'floor' | 'bare' | 'usual';

export const TITLES: Record<Way, string> = {
  product: 'this extension',
  nameless: 'same, names off',
  floor: 'floor',
  bare: 'bare good way',
  usual: 'usual way',
};

/** Whether it is the built extension, and not one of the small ones it is compared with. */
export function isProduct(way: Way): boolean {
  return way === 'product' || way === 'nameless';
}

/**
 * Writes a small extension of one plain content script, for the same pages and at the same time as ours. It
 * knows the people from the start, in `known`, so it asks nobody.
 *
 * @returns its folder
 */
export async function writeExtension(
  folder: string,
  script: 'floor' | 'bare' | 'usual' | 'audit',
  known: Map<string, string>,
): Promise<string> {
  const target = join(folder, script);
  await mkdir(target, { recursive: true });
  await cp(fileURLToPath(new URL(`ways/${script}.js`, import.meta.url)), join(target, 'script.js'));
  const people = `const known = new Map(${JSON.stringify([...known])});\n`;
  // The floor knows nobody: it is what an empty content script costs.
  const js = script === 'floor' ? ['script.js'] : ['known.js', 'script.js'];
  if (script !== 'floor') await writeFile(join(target, 'known.js'), people);
  const manifest = {
    manifest_version: 3,
    name: `Bench: ${script}`,
    version: '1',
    content_scripts: [{ matches: ['https://*.awork.com/*'], js, run_at: 'document_idle' }],
  };
  await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest));
  return target;
}
