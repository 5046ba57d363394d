import { ensureBrowser } from '../browsers/find.ts';
import { buildBoth } from './build.ts';
import { lintAddon } from './linter.ts';
import { planOf, type Plan, type StepName } from './narrow.ts';
import { notRun, oneCheck, type Result } from './result.ts';
import { seconds } from './status.ts';
import { runStep } from './steps.ts';
import { runVitest } from './vitest.ts';

const results: Result[] = [];

async function check(name: string, command: string, ...args: string[]): Promise<void> {
  results.push(oneCheck(await runStep({ name, command, args })));
}

async function runBuilt(wants: (step: StepName) => boolean, plan: Plan): Promise<void> {
  const builds = await buildBoth();
  results.push(...builds.map(oneCheck));
  const why = builds.every(({ ok }) => ok) ? '' : 'a build failed';
  if (wants('addon')) results.push(why ? notRun('add-on linter', why) : await lintAddon());
  if (wants('built'))
    results.push(why ? notRun('built', why) : await runVitest('built', plan.more));
  if (!wants('e2e')) return;
  const inBrowser = async (browser: Plan['browsers'][number]) =>
    why ? notRun(`e2e ${browser}`, why) : runVitest('e2e', plan.more, browser);
  results.push(...(await Promise.all(plan.browsers.map(inBrowser))));
}

async function run(plan: Plan): Promise<void> {
  const wants = (step: StepName) => plan.steps.has(step);
  if (wants('e2e')) plan.browsers.forEach(ensureBrowser);
  if (wants('types')) await check('types', 'tsc', '--noEmit');
  if (wants('format')) await check('format', 'prettier', '--check', '--log-level=warn', '.');
  if (wants('lint')) await check('lint', 'eslint', '--max-warnings=0', '.');
  if (wants('unit')) results.push(await runVitest('unit', plan.more));
  if (wants('builds')) await runBuilt(wants, plan);
}

/** Lists what was skipped and how long all took; the closing line stands alone. */
function report(narrowed: boolean): void {
  const sum = (of: (result: Result) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const failed = sum((result) => result.failed);
  const skipped = sum((result) => result.skipped.length);
  // With a name given, everything else is skipped on purpose.
  if (skipped > 0 && !narrowed) console.log('\nSkipped:');
  for (const { name, skipped: titles } of narrowed ? [] : results) {
    for (const title of titles) console.log(`  ${name}: ${title}`);
  }
  console.log(`\n${'step'.padEnd(20)}${'time'.padStart(8)}  passed  failed  skipped`);
  for (const { name, ms, passed, failed, skipped } of results) {
    const counts = [passed, failed, skipped.length].map((count) => String(count).padStart(6));
    console.log(`${name.padEnd(20)}${seconds(ms).padStart(8)}  ${counts.join('  ')}`);
  }
  console.log('');
  const end = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  console.log(`${String(sum(({ passed }) => passed))} passed, ${String(failed)} failed${end}`);
  process.exitCode = failed > 0 ? 1 : 0;
}

let narrowed = false;
try {
  const plan = planOf(process.argv.slice(2));
  narrowed = plan.more.length > 0;
  await run(plan);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  results.push(oneCheck({ name: 'set-up', ok: false, ms: 0 }));
}
report(narrowed);
