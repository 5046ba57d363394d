import { openInstance, connect, type Instance } from './browser.ts';
import { costOf, figuresOf, turned, type Cost, type Figures } from './numbers.ts';
import type { Site } from './site.ts';
import { attribute, type Phase } from './trace.ts';
import { audit, changing, scrolling, visit, type Acts, type Audit, type Visit } from './visit.ts';
import { isProduct, writeExtension, type Way } from './ways.ts';

export interface Settings {
  rounds: number;
  /** Elements of the pages that change. */
  sizes: number[];
  batches: number;
  /** How often the virtual list is scrolled. */
  steps: number;
}

/** One visit of one page, in numbers. */
export interface Sample extends Omit<Visit, 'trace'> {
  way: Way;
  page: string;
  phases: Record<string, Figures>;
}

interface PagePlan {
  page: string;
  path: string;
  phases: string[];
  acts?: (mounts: boolean) => Acts;
}

/** The name of a page of so many elements, with or without people who may be activated. */
export const pageOf = (elements: number, people = true) =>
  people ? `${elements} elements` : `${elements} elements, nobody`;

/** The sizes at which a page without anybody to activate is loaded. */
export const NOBODY = [1_000, 10_000];

function pagesOf({ sizes, batches, steps }: Settings): PagePlan[] {
  return [
    ...sizes.map((elements) => ({
      page: pageOf(elements),
      path: `/bench?elements=${elements}`,
      phases: ['load', 'stream', 'rebuild', 'arrive'],
      acts: (mounts: boolean) => changing(batches, elements, mounts),
    })),
    { page: 'list', path: '/bench?list', phases: ['scroll'], acts: () => scrolling(steps) },
    ...NOBODY.map((elements) => ({
      page: pageOf(elements, false),
      path: `/bench?elements=${elements}&people=no`,
      phases: ['load'],
    })),
  ];
}

/** Opens the browsers of a run, one for each way, into the map; a way that the build does not know is left out. */
export async function openAll(
  site: Site,
  extension: string,
  temporary: string,
  instances: Map<Way, Instance>,
): Promise<void> {
  for (const way of ['product', 'nameless', 'floor', 'bare', 'usual'] as const) {
    const ours = way === 'product' || way === 'nameless';
    const folder = ours ? extension : await writeExtension(temporary, way, site.eligible);
    const instance = await openInstance(site, [folder]);
    instances.set(way, instance);
    if (!ours || (await connect(instance, way === 'nameless' ? 'off' : 'on'))) continue;
    instances.delete(way);
    await instance.close();
  }
}

/** Visits all pages with all ways, in turn, so that whatever else the machine does meets them alike. */
export async function measure(
  site: Site,
  instances: Map<Way, Instance>,
  settings: Settings,
  tell: (what: string) => void,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  let cost: Cost = { call: 0, micro: 0 };
  for (let round = 0; round < settings.rounds; round += 1) {
    for (const plan of pagesOf(settings)) {
      tell(`round ${round + 1} of ${settings.rounds}: ${plan.page}`);
      const seen = [];
      for (const [way, at] of turned([...instances], round)) {
        const mounts = isProduct(way);
        const acts = plan.acts?.(mounts);
        const { trace, ...found } = await visit(site, at, {
          path: plan.path,
          mounts,
          ...(acts && { acts }),
        });
        const phases = Object.fromEntries(
          plan.phases
            .filter((name) => name !== 'arrive' || mounts)
            .map((name) => [name, attribute(trace, name, at.origin)]),
        );
        seen.push({ way, phases, found });
      }
      cost = calibrated(seen.find(({ way }) => way === 'floor')?.phases) ?? cost;
      for (const { way, phases, found } of seen) {
        samples.push({ ...found, way, page: plan.page, phases: inFigures(phases, cost) });
      }
    }
  }
  return samples;
}

// Where the floor has had enough callbacks on this page to learn from.
function calibrated(floor: Record<string, Phase> = {}): Cost | undefined {
  const phase = floor['stream'] ?? floor['scroll'];
  return phase && costOf(phase);
}

function inFigures(phases: Record<string, Phase>, cost: Cost): Record<string, Figures> {
  return Object.fromEntries(
    Object.entries(phases).map(([name, phase]) => [name, figuresOf(phase, cost)]),
  );
}

/** Looks whether the list shows the right actions, in a browser of its own: the auditor costs time. */
export async function auditList(
  site: Site,
  extension: string,
  temporary: string,
  steps: number,
): Promise<Audit> {
  const auditor = await writeExtension(temporary, 'audit', site.eligible);
  const instance = await openInstance(site, [extension, auditor]);
  try {
    await connect(instance);
    return await audit(instance, steps);
  } finally {
    await instance.close();
  }
}
