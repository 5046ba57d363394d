import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILDS, manifestOf } from './output.ts';

const here = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const { version } = here('../../package.json') as { version: string };

it.each(BUILDS)('the manifest for %s is the agreed one', (build) => {
  const golden = `manifest.${build}.json`;
  expect(
    manifestOf(build),
    `The built manifest is no longer as in test/built/${golden}. Every change of it reaches all ` +
      'users, and may ask them for more access. If it is meant, edit that file by hand, and say why ' +
      'in the note of the change.',
  ).toEqual({ ...(here(`./${golden}`) as object), version });
});
