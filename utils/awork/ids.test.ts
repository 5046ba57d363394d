import { describe, expect, it } from 'vitest';
import { isAppPage, OTHER_HOSTS } from './hosts.ts';
import { idsIn, toId } from './ids.ts';
import { tidy } from './tidy.ts';

const ID = '83477d16-a455-eb11-a607-00155d31310d';

describe('an id', () => {
  it.each([
    ID,
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '12345678-9abc-9def-1234-56789abcdef0',
  ])('may be any GUID: %s', (id) => {
    expect(toId(id)).toBe(id);
    expect(toId(id.toUpperCase())).toBe(id);
  });

  it.each([
    '',
    ID.slice(1),
    `${ID}0`,
    ` ${ID}`,
    `${ID}\n`,
    `{${ID}}`,
    ID.replaceAll('-', ''),
    `x${ID}`,
    ID.replace('8', 'g'),
  ])('is nothing else: %j', (text) => expect(toId(text)).toBeNull());

  it('is found in the text around it, in order and in lower case', () => {
    const other = '1f5ab8e2-c7d6-eb11-a7ad-2818787f3d2c';
    const text = `/files/images/users/${ID.toUpperCase()}?v=1#(${other})`;
    expect(idsIn(text)).toEqual([ID, other]);
    expect(idsIn(`https://x.awork.com/users/${ID}/details`)).toEqual([ID]);
  });

  it.each([`a${ID}`, `${ID}b`, `${ID}-1`, `1-${ID}`, 'nothing', ''])(
    'is not a part of something longer: %s',
    (text) => expect(idsIn(text)).toEqual([]),
  );
});

describe("a page of awork's app", () => {
  it.each([
    'https://app.awork.com/',
    'https://nordlicht.awork.com/users?x#y',
    'https://a.b.awork.com',
  ])('may be %s', (address) => expect(isAppPage(address)).toBe(true));

  it.each([
    undefined,
    '',
    'nordlicht.awork.com',
    'http://nordlicht.awork.com/',
    'https://awork.com/',
    'https://nordlicht.awork.com:8443/',
    'https://awork.com.evil.com/',
    'https://nordlicht.awork.com.evil.com/',
    'https://evilawork.com/',
    'https://x.evilawork.com/',
    'https://evil.com/https://nordlicht.awork.com/',
    'https://nordlicht.awork.com@evil.com/',
    'ftp://nordlicht.awork.com/',
    'chrome-extension://nordlicht.awork.com/',
    ['javascript', '"https://nordlicht.awork.com"'].join(':'),
    ...OTHER_HOSTS.map((host) => `https://${host}/`),
    'https://WWW.awork.com/',
  ])('is not %s', (address) => expect(isAppPage(address)).toBe(false));

  it('is none of the ten other hosts', () => {
    expect(OTHER_HOSTS).toHaveLength(10);
    expect(OTHER_HOSTS).toContain('api.awork.com');
  });
});

describe('a text to show', () => {
  it.each([
    ['  Anna \t\n Schmidt ', 'Anna Schmidt'],
    ['Anna\u202eidthcS\u202c', 'Anna idthcS'],
    ['\u2066Anna\u2069\u200f', 'Anna'],
    ['An\u0000na\u009f', 'An na'],
    ['Zoë 👩‍👩‍👧 Müller', 'Zoë 👩‍👩‍👧 Müller'],
    ['<b>Anna</b>', '<b>Anna</b>'],
    ['\u202e \n', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('of %j is %j', (text, line) => expect(tidy(text)).toBe(line));

  it('has at most 120 characters, and none cut in half', () => {
    expect(tidy('a'.repeat(120))).toBe('a'.repeat(120));
    expect(tidy('a'.repeat(121))).toBe(`${'a'.repeat(119)}…`);
    expect(tidy('👩'.repeat(500))).toBe(`${'👩'.repeat(119)}…`);
  });
});
