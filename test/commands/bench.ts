import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BulkFigures } from '../bench/bulk/figures.ts';
import { bulkText } from '../bench/bulk/targets.ts';
import { optionsOf, type Options, type Part } from '../bench/options.ts';
import { benchBulk, benchPage, benchPopup, type PageFindings } from '../bench/parts.ts';
import { popupText } from '../bench/popup/report.ts';
import type { PopupSummary } from '../bench/popup/summary.ts';
import { pageTable, targetTable } from '../bench/report.ts';
import { isMet, type Target } from '../bench/targets.ts';
import { ensureBrowser, findBrowser } from '../browsers/find.ts';
import { build, OUTPUT } from './build.ts';
import { root } from './steps.ts';

interface Result extends Partial<PageFindings> {
  settings: Options;
  machine: { browser: string; processors: string; load: { before: number; after: number } };
  popup?: PopupSummary[];
  bulk?: BulkFigures;
  targets: (Target & { met: boolean | null })[];
}

function versionOf(browser: string): string {
  return execFileSync(browser, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

const load = () => loadavg()[0] ?? 0;

async function bench(settings: Options): Promise<Result> {
  const extension = settings.extension ? resolve(settings.extension) : join(root, OUTPUT.chromium);
  const before = load();
  const temporary = await mkdtemp(join(tmpdir(), 'activate-bench-'));
  const measuring = { extension, temporary, settings, tell: (what: string) => console.error(what) };
  const has = (part: Part) => settings.parts.includes(part);
  try {
    const page = has('page') ? await benchPage(measuring) : null;
    const popup = has('popup') ? await benchPopup(measuring) : null;
    const bulk = has('bulk') ? await benchBulk(measuring) : null;
    const targets = [page, popup, bulk].flatMap((part) => part?.targets ?? []);
    return {
      settings,
      machine: {
        browser: versionOf(findBrowser('chromium')),
        processors: `${availableParallelism()} × ${cpus()[0]?.model ?? ''}`,
        load: { before, after: load() },
      },
      ...page?.findings,
      ...(popup && { popup: popup.findings }),
      ...(bulk && { bulk: bulk.findings }),
      targets: targets.map((target) => ({ ...target, met: isMet(target) ?? null })),
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function print(result: Result): void {
  const { machine, popup, bulk, targets } = result;
  const { before, after } = machine.load;
  console.log(
    `${machine.browser}, ${machine.processors};\n` +
      `load ${before.toFixed(1)} before, ${after.toFixed(1)} after; medians of ${result.settings.rounds}.\n`,
  );
  printPage(result);
  if (popup) console.log(`${popupText(popup)}\n`);
  if (bulk) console.log(`${bulkText(bulk)}\n`);
  console.log(targetTable(targets));
}

function printPage({ settings, minutes, summaries, audit }: Result): void {
  if (minutes === undefined || !summaries || !audit) return;
  const { batches, steps } = settings;
  console.log(
    `The page part: ${batches} batches, ${minutes.toFixed(1)} min. ` +
      'The bare good way and the usual way mount nothing.\n',
  );
  for (const page of Map.groupBy(summaries, ({ page: name }) => name).values()) {
    console.log(`${pageTable(page)}\n`);
  }
  console.log(
    `The list, looked at after each of ${steps} scrolls: ${audit.seen} right actions, ${audit.wrong} wrong, ${audit.missing} missing,\n` +
      `${audit.stray} astray, one frame later; ${audit.wrongAtOnce} were wrong in the very frame of the scroll.\n`,
  );
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
