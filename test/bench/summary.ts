import { median, type Figures } from './numbers.ts';
import type { Sample } from './run.ts';
import type { Way } from './ways.ts';

/** The visits of one page by one way, in medians. */
export interface Summary {
  way: Way;
  page: string;
  visits: number;
  elements: number;
  phases: Record<string, Figures>;
  /** Bytes of heap. */
  heap: number;
  hosts: Record<string, { stood: number; wanted: number }>;
  messages: number;
  /** Requests to awork in all visits together. */
  requests: number;
  frames: number | null;
}

/** Sums up what was sampled, in the order in which the pages and ways first came. */
export function summarise(samples: Sample[]): Summary[] {
  const groups = Map.groupBy(samples, ({ way, page }) => `${page}|${way}`);
  return [...groups.values()].map((group) => {
    const [first] = group as [Sample, ...Sample[]];
    const middle = (of: (sample: Sample) => number) => median(group.map(of));
    return {
      way: first.way,
      page: first.page,
      visits: group.length,
      elements: middle(({ elements }) => elements),
      phases: phasesOf(group),
      heap: middle(({ heap }) => heap),
      hosts: worstHosts(group),
      messages: middle(({ messages }) => messages),
      requests: group.reduce((all, { requests }) => all + requests, 0),
      frames: first.frames === null ? null : middle(({ frames }) => frames ?? 0),
    };
  });
}

function phasesOf(group: Sample[]): Record<string, Figures> {
  const names = Object.keys(group[0]?.phases ?? {});
  return Object.fromEntries(names.map((name) => [name, middleOf(group, name)]));
}

function middleOf(group: Sample[], name: string): Figures {
  const all = group.map(({ phases }) => phases[name]!);
  const keys = Object.keys(all[0]!) as (keyof Figures)[];
  return Object.fromEntries(
    keys.map((key) => [key, median(all.map((figures) => figures[key]))]),
  ) as unknown as Figures;
}

// Not the middle: one visit with a wrong count is a fault.
function worstHosts(group: Sample[]): Summary['hosts'] {
  const worst: Summary['hosts'] = {};
  for (const { hosts } of group) {
    for (const [phase, { stood, wanted }] of Object.entries(hosts)) {
      const off = Math.abs(stood - wanted);
      const known = worst[phase];
      if (!known || off > Math.abs(known.stood - known.wanted)) worst[phase] = { stood, wanted };
    }
  }
  return worst;
}
