import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/types.ts';
import type { Result } from './result.ts';
import { root, runStep, type Output } from './steps.ts';

/** The part of Vitest's JSON report that is counted. */
export interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

export type Counts = Omit<Result, 'name' | 'ms'>;

/** Counts a report. A file that failed without a failed test, as in a hook, counts as one failure. */
export function count({ testResults }: Report): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: [] };
  for (const { status, assertionResults: tests } of testResults) {
    const failed = tests.filter((test) => test.status === 'failed').length;
    counts.failed += status === 'failed' ? Math.max(failed, 1) : failed;
    counts.passed += tests.filter((test) => test.status === 'passed').length;
    const skipped = tests.filter((test) => !['passed', 'failed'].includes(test.status));
    counts.skipped.push(...skipped.map(({ fullName }) => fullName));
  }
  return counts;
}

/** What is wrong with a run of Vitest beyond the tests that it says have failed. */
export function complaintOf(code: number | null, counts: Counts | undefined): string | undefined {
  if (!counts) return 'Vitest ended without a report.';
  if (counts.passed + counts.failed === 0) return 'No test was run.';
  if (code !== 0 && counts.failed === 0) return `Vitest ended with ${code ?? 'a signal'}.`;
  return undefined;
}

/** Runs one of Vitest's projects, the e2e one in one browser, and counts its tests. */
export async function runVitest(
  project: 'unit' | 'built' | 'e2e',
  more: string[],
  browser?: BrowserName,
): Promise<Result> {
  const name = browser ? `${project} ${browser}` : project;
  const file = join('.test-results', `${name.replace(' ', '-')}.json`);
  mkdirSync(join(root, '.test-results'), { recursive: true });
  rmSync(join(root, file), { force: true });
  let counts: Counts = { passed: 0, failed: 0, skipped: [] };
  const judge = ({ code, output }: Output): string | undefined => {
    const read = readReport(join(root, file));
    const complaint = complaintOf(code, read);
    counts = read ?? counts;
    if (complaint !== undefined) counts = { ...counts, failed: counts.failed + 1 };
    if (counts.failed === 0) return undefined;
    return `${output.trim()}\n${complaint ?? ''}`.trim();
  };
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ms, stdout } = await runStep({
    name,
    command: 'vitest',
    args: ['run', '--project', project, ...reporters, ...more],
    ...(browser && { env: { ACTIVATE_BROWSER: browser } }),
    timeout: 2_400_000,
    judge,
  });
  // What a test wants to be read even when it passes, such as sizes.
  const notes = stdout.split('\n').filter((line) => line.startsWith('→ '));
  if (counts.failed === 0 && notes.length > 0) console.log(notes.join('\n'));
  return { name, ms, ...counts };
}

function readReport(path: string): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as Report);
  } catch {
    return undefined;
  }
}
