import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Instance } from '../bench/browser.ts';
import { optionsOf, type Options } from '../bench/options.ts';
import { pageTable, targetTable } from '../bench/report.ts';
import { auditList, measure, openAll } from '../bench/run.ts';
import { startSite } from '../bench/site.ts';
import { summarise, type Summary } from '../bench/summary.ts';
import { isMet, targetsOf, type Target } from '../bench/targets.ts';
import type { Audit } from '../bench/visit.ts';
import type { Way } from '../bench/ways.ts';
import { ensureBrowser } from '../browsers/find.ts';
import { build, OUTPUT } from './build.ts';
import { root } from './steps.ts';

interface Result {
  settings: Options;
  machine: { browser: string; processors: string; load: { before: number; after: number } };
  minutes: number;
  summaries: Summary[];
  audit: Audit;
  targets: (Target & { met: boolean | null })[];
}

const load = () => loadavg()[0] ?? 0;

async function bench(settings: Options): Promise<Result> {
  const extension = settings.extension ? resolve(settings.extension) : join(root, OUTPUT.chromium);
  const before = load();
  const temporary = await mkdtemp(join(tmpdir(), 'activate-bench-'));
  const site = await startSite();
  const instances = new Map<Way, Instance>();
  try {
    await openAll(site, extension, temporary, instances);
    const started = performance.now();
    const samples = await measure(site, instances, settings, (what) => console.error(what));
    const minutes = (performance.now() - started) / 60_000;
    console.error('the list under the eyes of the auditor');
    const audit = await auditList(site, extension, temporary, settings.steps);
    const summaries = summarise(samples);
    const targets = targetsOf({ summaries, audit, sizes: settings.sizes, minutes });
    return {
      settings,
      machine: {
        browser: [...instances.values()][0]?.version ?? '',
        processors: `${availableParallelism()} × ${cpus()[0]?.model ?? ''}`,
        load: { before, after: load() },
      },
      minutes,
      summaries,
      audit,
      targets: targets.map((target) => ({ ...target, met: isMet(target) ?? null })),
    };
  } finally {
    await Promise.all([...instances.values()].map((instance) => instance.close()));
    await site.stop();
    await rm(temporary, { recursive: true, force: true });
  }
}

function print({ machine, settings, minutes, summaries, audit, targets }: Result): void {
  const { rounds, batches, steps } = settings;
  const { before, after } = machine.load;
  console.log(
    `${machine.browser}, ${machine.processors}; medians of ${rounds}, ${batches} batches, ${minutes.toFixed(1)} min;\n` +
      `load ${before.toFixed(1)} before, ${after.toFixed(1)} after. The bare good way and the usual way mount nothing.\n`,
  );
  for (const page of Map.groupBy(summaries, ({ page: name }) => name).values()) {
    console.log(`${pageTable(page)}\n`);
  }
  console.log(
    `The list, looked at after each of ${steps} scrolls: ${audit.seen} right actions, ${audit.wrong} wrong, ${audit.missing} missing,\n` +
      `${audit.stray} astray, one frame later; ${audit.wrongAtOnce} were wrong in the very frame of the scroll.\n`,
  );
  console.log(targetTable(targets));
}

async function run(options: Options): Promise<number> {
  ensureBrowser('chromium');
  // Whatever else is said goes beside the one object.
  if (options.json) console.log = console.error;
  if (!options.extension && !(await build('chromium')).ok) return 1;
  const result = await bench(options);
  if (options.json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  else print(result);
  return options.check && result.targets.some(({ met }) => met === false) ? 1 : 0;
}

try {
  process.exitCode = await run(optionsOf(process.argv.slice(2)));
} catch (problem) {
  console.error(problem instanceof Error && !process.env['DEBUG'] ? problem.message : problem);
  process.exitCode = 1;
}
