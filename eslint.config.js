import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './test/commands/house-rules.js';

export default defineConfig(
  globalIgnores(['.output/', '.wxt/', '.test-results/', '.screenshots/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Noise in this code: `return resolve(x)`, methods of plain objects, letters of a string.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      // An async function without await keeps its word to whoever awaits it.
      '@typescript-eslint/require-await': 'off',
      // Where an index or a lookup is known to be there, `!` says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // What comes from a page, a protocol or a report is looked at with more doubt than types have.
    files: ['test/**/*.ts', '**/*.test.{ts,tsx}'],
    rules: {
      // Hostile addresses and stand-ins for browser calls are what tests are made of.
      'no-script-url': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // One call that has no successor.
    files: ['test/browsers/**/*.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
  {
    // Plain JavaScript: what runs before TypeScript can, and pages of test fixtures.
    files: ['**/*.{js,mjs}'],
    rules: { 'no-undef': 'off' },
  },
  ...house,
);
