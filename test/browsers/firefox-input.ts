/** Keys that WebDriver names by a character of its own instead of their DOM name. */
const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F5: '\uE035',
  Meta: '\uE03D',
};

function code(key: string): string {
  const value = keys[key] ?? key;
  if ([...value].length > 1) throw new Error(`“${key}” is no key that is known here`);
  return value;
}

const keyboard = (actions: object[]) => [{ type: 'key', id: 'keyboard', actions }];
const pointer = (actions: object[]) => [
  { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions },
];
const to = (x: number, y: number) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) });

/** The pointer goes to a place in the viewport. */
export const moving = (x: number, y: number) => pointer([to(x, y)]);

/** One or more clicks there, as fast as a double click. */
export function clicking(x: number, y: number, count: number) {
  const click = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return pointer([to(x, y), ...Array.from({ length: count }, () => click).flat()]);
}

/** All keys down in turn, then up again: the ones before the last are its modifiers. */
export function pressing(names: string[]) {
  const codes = names.map(code);
  return keyboard([
    ...codes.map((value) => ({ type: 'keyDown', value })),
    ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
  ]);
}
