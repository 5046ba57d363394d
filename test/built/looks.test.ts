import { describe, expect, it } from 'vitest';
import { BUILDS, read, workerScripts } from './output.ts';

describe.each(BUILDS)('the looks in the build for %s', (build) => {
  it('follow light and dark by themselves: the page part chooses with color-scheme alone', () => {
    const all = workerScripts(build)
      .map((path) => read(build, path))
      .join('');
    expect(all.includes('light-dark('), 'light-dark() is there').toBe(true);
    // What a build tool writes in its place switches nothing here, and would leave cards see-through.
    expect(all.includes('--lightningcss'), 'light-dark() is rewritten').toBe(false);
  });
});
