import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// The driver's own tests open both browsers, so they run once and not for each browser.
const driver = process.env['ACTIVATE_BROWSER'] === 'firefox' ? [] : ['test/browsers/*.test.ts'];

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            '{utils,components}/**/*.test.{ts,tsx}',
            'test/{awork,bench,commands,unit}/**/*.test.{ts,tsx}',
          ],
          restoreMocks: true,
          unstubGlobals: true,
        },
      },
      {
        test: { name: 'built', environment: 'node', include: ['test/built/**/*.test.ts'] },
      },
      {
        test: {
          name: 'e2e',
          // All files run in one process, one after the other, and share a browser: see there.
          environment: './test/e2e/environment.ts',
          isolate: false,
          include: ['test/e2e/**/*.test.ts', ...driver],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 90_000,
          retry: 0,
        },
      },
    ],
  },
});
