import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The popups that are measured side by side. */
export type PopupWay = 'few-names' | 'own-names' | 'nobody' | 'empty';

export const POPUPS: Record<PopupWay, string> = {
  'few-names': '10,000 people',
  'own-names': 'all last names differ',
  nobody: 'not connected',
  empty: 'empty Preact popup',
};

/** Whether there are people in it. */
export function isListed(way: PopupWay): boolean {
  return way === 'few-names' || way === 'own-names';
}

/** What stands in the document once a popup shows what it has. */
export const SHOWN: Record<PopupWay, string> = {
  'few-names': 'li.person',
  'own-names': 'li.person',
  nobody: '.empty button',
  empty: 'li.person',
};

/**
 * Writes an extension whose popup is the least that Preact can show: the floor of opening one.
 *
 * @returns its folder
 */
export async function writeEmpty(folder: string): Promise<string> {
  const target = join(folder, 'empty');
  await mkdir(target, { recursive: true });
  await cp(fileURLToPath(new URL('empty', import.meta.url)), target, { recursive: true });
  await cp(fileURLToPath(import.meta.resolve('preact')), join(target, 'preact.mjs'));
  const manifest = { manifest_version: 3, name: 'Bench: empty popup', version: '1' };
  await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest));
  return target;
}
