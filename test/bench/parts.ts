import { bulkFigures, type BulkFigures } from './bulk/figures.ts';
import { measureBulk } from './bulk/run.ts';
import { bulkTargets } from './bulk/targets.ts';
import type { Instance } from './browser.ts';
import type { Options } from './options.ts';
import { measurePopup } from './popup/run.ts';
import { summarisePopup, type PopupSummary } from './popup/summary.ts';
import { popupTargets } from './popup/targets.ts';
import { auditList, measure, openAll } from './run.ts';
import { startSite } from './site.ts';
import { summarise, type Summary } from './summary.ts';
import { targetsOf, type Target } from './targets.ts';
import type { Audit } from './visit.ts';
import type { Way } from './ways.ts';

/** What is measured, and where. */
export interface Measuring {
  /** Folder of the built extension. */
  extension: string;
  /** Folder for what is written meanwhile. */
  temporary: string;
  settings: Options;
  tell: (what: string) => void;
}

/** What the page part costs awork's pages. */
export interface PageFindings {
  minutes: number;
  summaries: Summary[];
  audit: Audit;
}

/** A part of the bench in its findings, and the targets that they meet or miss. */
interface Measured<T> {
  findings: T;
  targets: Target[];
}

/** Measures the part that stands in awork's pages. */
export async function benchPage(measuring: Measuring): Promise<Measured<PageFindings>> {
  const { extension, temporary, settings, tell } = measuring;
  const site = await startSite();
  const instances = new Map<Way, Instance>();
  try {
    await openAll(site, extension, temporary, instances);
    const started = performance.now();
    const samples = await measure(site, instances, settings, tell);
    const minutes = (performance.now() - started) / 60_000;
    tell('the list under the eyes of the auditor');
    const audit = await auditList(site, extension, temporary, settings.steps);
    const findings = { minutes, summaries: summarise(samples), audit };
    return { findings, targets: targetsOf({ ...findings, sizes: settings.sizes }) };
  } finally {
    await Promise.all([...instances.values()].map((instance) => instance.close()));
    await site.stop();
  }
}

/** Measures the popup with 10,000 people. */
export async function benchPopup(measuring: Measuring): Promise<Measured<PopupSummary[]>> {
  const { extension, temporary, settings, tell } = measuring;
  const samples = await measurePopup(extension, temporary, settings, tell);
  const findings = samples.map(summarisePopup);
  return { findings, targets: popupTargets(findings) };
}

/** Measures activating many at once. */
export async function benchBulk(measuring: Measuring): Promise<Measured<BulkFigures>> {
  const { extension, settings, tell } = measuring;
  tell(`${settings.people} people are activated at once`);
  const findings = bulkFigures(await measureBulk(extension, settings.people));
  return { findings, targets: bulkTargets(findings) };
}
