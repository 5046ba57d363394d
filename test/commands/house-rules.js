import noUnsanitized from 'eslint-plugin-no-unsanitized';

// The rules of the house: what must not be written, and where. A later block replaces an earlier
// one's options of the same rule, so each block holds all that goes for its files.

const shipped = ['utils/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'];
const pagePart = [
  'utils/page/**/*.{ts,tsx}',
  'components/page/**/*.{ts,tsx}',
  'entrypoints/awork.content/**/*.{ts,tsx}',
];
const tests = ['**/*.test.{ts,tsx}'];

const network = 'Only utils/awork/client.ts talks to awork, and nothing talks to anybody else.';
const markup = 'Build nodes and set their text: markup made of text lets a name become a script.';

const globalNames = (...allowed) => [
  'error',
  {
    globals: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport']
      .filter((name) => !allowed.includes(name))
      .map((name) => ({ name, message: network }))
      .concat({ name: 'console', message: 'What went wrong is shown or journalled, not logged.' }),
    checkGlobalObject: true,
    globalObjects: ['globalThis', 'window', 'self'],
  },
];

const properties = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment'],
  ...['setHTMLUnsafe', 'parseHTMLUnsafe', 'dangerouslySetInnerHTML'],
].map((property) => ({ property, message: markup }));
const writing = ['write', 'writeln'].map((property) => ({
  object: 'document',
  property,
  message: markup,
}));
const sending = [{ property: 'sendBeacon', message: network }];

const sleeping = {
  selector: 'MemberExpression[property.name="waitForTimeout"]',
  message: 'Wait for a state, not for a time.',
};
const narrowing = {
  selector: 'MemberExpression[property.name=/^(only|skip)$/]',
  message: 'Every test runs. What a browser cannot do is said with skipIf.',
};
const rawMarkup = {
  selector:
    'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
  message: markup,
};
const lateImport = {
  selector: 'ImportExpression',
  message: 'The page part is one file, and what is in it is known: import at the top.',
};

const forbiddenInPages = {
  regex: [
    '(^|/)(access|activation|directory)(/|$)',
    '(^|/)awork/(client|schemas|failures)',
    '^(zod|idb|preact)(/|$)',
  ].join('|'),
  allowTypeImports: true,
  message: 'The page part knows neither tokens, nor the API, nor heavy libraries: types only.',
};

const noCodeFromText = { 'no-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error' };
const syntax = (...more) => ['error', sleeping, ...more];

export const house = [
  noUnsanitized.configs.recommended,
  { rules: { ...noCodeFromText, 'no-restricted-syntax': syntax() } },
  {
    files: shipped,
    ignores: tests,
    rules: {
      'no-restricted-globals': globalNames(),
      'no-restricted-properties': ['error', ...properties, ...writing, ...sending],
      'no-restricted-syntax': syntax(rawMarkup),
    },
  },
  {
    files: ['utils/awork/client.ts'],
    rules: { 'no-restricted-globals': globalNames('fetch') },
  },
  {
    files: pagePart,
    ignores: tests,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [forbiddenInPages] }],
      'no-restricted-syntax': syntax(rawMarkup, lateImport),
    },
  },
  { files: tests, rules: { 'no-restricted-syntax': syntax(rawMarkup, narrowing) } },
];
