import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Anna Schmidt', 'AS'],
  ['Noor van Dijk', 'ND'],
  ['zoë', 'Z'],
  ['Örs 𝒜bel', 'Ö𝒜'],
  ['Nordlicht automation (API Client)', 'NC'],
  ['anna@nordlicht.example', 'AE'],
  ['—', ''],
])('shortens %s to %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
