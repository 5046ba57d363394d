import { expect, it } from 'vitest';
import { objections, type Message } from './linter.ts';

const files: Record<string, string> = {
  'chunks/preact.js': 'e.dangerouslySetInnerHTML',
  'chunks/own.js': 'e.innerHTML=t',
};
const read = (file: string) => files[file] ?? '';
const finding = (code: string, file?: string): Message => ({ code, message: '', file: file ?? '' });

it('allows the one warning about Preact, and nothing else', () => {
  const preact = finding('UNSAFE_VAR_ASSIGNMENT', 'chunks/preact.js');
  const own = finding('UNSAFE_VAR_ASSIGNMENT', 'chunks/own.js');
  const other = finding('KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION', 'manifest.json');
  expect(objections({ errors: [], warnings: [preact] }, read)).toEqual([]);
  expect(objections({ errors: [preact], warnings: [own, other] }, read)).toEqual([
    preact,
    own,
    other,
  ]);
});
