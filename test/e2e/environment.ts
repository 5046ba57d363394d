import type { Environment } from 'vitest/runtime';

/** What is to be done when the last file has been run. */
export interface AtTheEnd {
  endOfTests?: () => Promise<void>;
}

/** Node, with an end: only an environment hears that no file of tests follows. */
export default {
  name: 'e2e',
  viteEnvironment: 'ssr',
  setup: () => ({ teardown: (all: AtTheEnd) => all.endOfTests?.() }),
} satisfies Environment;
