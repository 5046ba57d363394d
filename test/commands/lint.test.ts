import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { house } from './house-rules.js';

// Without types, so that the files need not exist: no rule of the house needs them.
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      plugins: { '@typescript-eslint': tseslint.plugin },
      languageOptions: {
        parser: tseslint.parser,
        parserOptions: { ecmaFeatures: { jsx: true } },
      },
    },
    ...house,
  ],
});

async function rulesAgainst(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return result!.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const imports = '@typescript-eslint/no-restricted-imports';
const globals = 'no-restricted-globals';
const properties = 'no-restricted-properties';
const syntax = 'no-restricted-syntax';
const page = 'utils/page/find.ts';
const popup = 'components/popup/list.tsx';

describe('the page part imports', () => {
  it.each([
    '../access/vault.ts',
    '../activation/attempt.ts',
    '../directory/index.ts',
    '../awork/client.ts',
    '../awork/schemas.ts',
    '../awork/failures.ts',
    'zod',
    'zod/mini',
    'idb',
    'preact',
    'preact/hooks',
  ])('nothing of %s but types', async (from) => {
    for (const file of [page, 'components/page/action.ts', 'entrypoints/awork.content/index.ts']) {
      expect(await rulesAgainst(file, `import { a } from '${from}';`)).toEqual([imports]);
      expect(await rulesAgainst(file, `export * from '${from}';`)).toEqual([imports]);
      expect(await rulesAgainst(file, `import type { A } from '${from}';`)).toEqual([]);
    }
    expect(await rulesAgainst(popup, `import { a } from '${from}';`)).toEqual([]);
  });

  it('nothing late, and what it may at will', async () => {
    expect(await rulesAgainst(page, `await import('./place.ts');`)).toEqual([syntax]);
    expect(await rulesAgainst(page, `import { a } from '../awork/ids.ts';`)).toEqual([]);
    expect(await rulesAgainst(page, `import { a } from '../messages.ts';`)).toEqual([]);
  });
});

describe('the network', () => {
  it.each([
    ['fetch(a)', globals],
    ['globalThis.fetch(a)', globals],
    ['new XMLHttpRequest()', globals],
    ['new WebSocket(a)', globals],
    ['new EventSource(a)', globals],
    ['navigator.sendBeacon(a)', properties],
  ])('is out of reach: %s', async (code, rule) => {
    for (const file of [page, popup, 'entrypoints/background.ts', 'utils/access/request.ts']) {
      expect(await rulesAgainst(file, code)).toEqual([rule]);
    }
  });

  it('is reached by the client, and by fetch alone', async () => {
    const client = 'utils/awork/client.ts';
    expect(await rulesAgainst(client, 'await fetch(a)')).toEqual([]);
    expect(await rulesAgainst(client, 'new XMLHttpRequest()')).toEqual([globals]);
    expect(await rulesAgainst(client, 'navigator.sendBeacon(a)')).toEqual([properties]);
  });
});

describe('what is shipped', () => {
  it.each([
    ['a.innerHTML = ""', properties],
    ['a.outerHTML = ""', properties],
    ['a.insertAdjacentHTML("beforeend", "")', properties],
    ['a.setHTMLUnsafe("")', properties],
    ['document.write("")', properties],
    ['a = <p dangerouslySetInnerHTML={b} />', syntax],
    ['h("p", { dangerouslySetInnerHTML: b })', syntax],
    ['eval("a")', 'no-eval'],
    ['new Function("a")', 'no-new-func'],
    ['Function("a")', 'no-new-func'],
    ['console.log(a)', globals],
  ])('has no %s', async (code, rule) => {
    for (const file of ['components/page/row.tsx', popup, 'utils/awork/a.tsx']) {
      expect(await rulesAgainst(file, code)).toEqual([rule]);
    }
  });
});

describe('tests', () => {
  it.each([
    ['it.only("a", b)', syntax],
    ['describe.skip("a", b)', syntax],
    ['it.concurrent.only("a", b)', syntax],
    ['it.skip.each(a)("b", c)', syntax],
    ['await page.waitForTimeout(5)', syntax],
    ['a.innerHTML = b', 'no-unsanitized/property'],
  ])('have no %s', async (code, rule) => {
    for (const file of ['test/e2e/a.test.ts', 'utils/page/find.test.ts']) {
      expect(await rulesAgainst(file, code)).toEqual([rule]);
    }
  });

  it('may say what a browser cannot do', async () => {
    expect(await rulesAgainst('test/e2e/a.test.ts', 'it.skipIf(a)("b", c)')).toEqual([]);
  });
});
