import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { root } from '../commands/steps.ts';

/** Where the pictures are; git does not keep them. */
export const ALBUM = join(root, '.screenshots');

/** What the last pictures showed where the new ones show something else. */
const BEFORE = 'before';

/** One picture of the album. Names are those of its folders and file. */
export interface Picture {
  browser: string;
  scheme: string;
  group: string;
  name: string;
  /** Seen from the album, with `/`. */
  path: string;
  /** The picture of an earlier run, if that showed something else. */
  before: string | undefined;
}

/** Takes a picture into the album; one that was there and shows something else is kept beside it. */
export async function keep(path: string, take: (file: string) => Promise<void>): Promise<void> {
  const file = join(ALBUM, path);
  const before = join(ALBUM, BEFORE, path);
  const last = existsSync(file) ? readFileSync(file) : undefined;
  for (const each of [file, before]) mkdirSync(dirname(each), { recursive: true });
  rmSync(before, { force: true });
  if (last) copyFileSync(file, before);
  await take(file);
  if (last?.equals(readFileSync(file))) rmSync(before);
}

/** All pictures, whichever run they are from. */
export function pictures(): Picture[] {
  return readdirSync(ALBUM, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const [browser = '', scheme = '', group = '', last = '', ...deeper] = file.split(sep);
    if (browser === BEFORE || !last.endsWith('.png') || deeper.length > 0) return [];
    const path = [browser, scheme, group, last].join('/');
    const old = `${BEFORE}/${path}`;
    const before = existsSync(join(ALBUM, old)) ? old : undefined;
    return [{ browser, scheme, group, name: last.replace(/\.png$/, ''), path, before }];
  });
}
