import { startAwork } from '../../awork/index.ts';
import { connect, openInstance, type Instance } from '../browser.ts';
import { turned } from '../numbers.ts';
import type { Opening, Scrolled } from './in-page.ts';
import { makePeople, SEARCHES } from './people.ts';
import { hold, open, scroll, STRIDES, type, type Keystroke } from './visit.ts';
import { isListed, POPUPS, SHOWN, writeEmpty, type PopupWay } from './ways.ts';
import type { Figures } from '../numbers.ts';

export interface PopupSettings {
  rounds: number;
  /** How often each popup is opened in a round. */
  openings: number;
  /** Frames for which the list is scrolled. */
  frames: number;
}

/** What was measured of one popup in all rounds. */
export interface PopupSamples {
  way: PopupWay;
  openings: Opening[];
  /** Bytes, as it was opened and after it was scrolled. */
  heaps: number[];
  heapsAfter: number[];
  loads: Figures[];
  /** For each round, all letters in their order. */
  keys: Keystroke[][];
  scrolled: Record<keyof typeof STRIDES, Scrolled[]>;
}

interface Opened {
  at: Instance;
  samples: PopupSamples;
}

const WAYS: PopupWay[] = ['few-names', 'own-names', 'nobody', 'empty'];

/** Opens the popup of a build with 10,000 people, and what it is compared with, in turn. */
export async function measurePopup(
  extension: string,
  temporary: string,
  settings: PopupSettings,
  tell: (what: string) => void,
): Promise<PopupSamples[]> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const all: Opened[] = [];
    for (const way of WAYS) {
      tell(`popup: ${POPUPS[way]} is prepared`);
      const folder = way === 'empty' ? await writeEmpty(temporary) : extension;
      all.push({ at: await prepare(way, folder, ends), samples: none(way) });
    }
    for (let round = 0; round < settings.rounds; round += 1) {
      tell(`popup: round ${round + 1} of ${settings.rounds}`);
      await measureRound(turned(all, round), settings);
    }
    return all.map(({ samples }) => samples);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

const none = (way: PopupWay): PopupSamples => ({
  ...{ way, openings: [], heaps: [], heapsAfter: [], loads: [], keys: [] },
  scrolled: { wheel: [], drag: [] },
});

/** A browser in which the worker has everything at hand, as it has where the popup was opened before. */
async function prepare(
  way: PopupWay,
  folder: string,
  ends: (() => Promise<unknown>)[],
): Promise<Instance> {
  const awork = await startAwork();
  ends.push(awork.stop);
  if (isListed(way)) awork.state.people.push(...makePeople(way as 'few-names' | 'own-names'));
  const at = await openInstance(awork, [folder]);
  ends.push(at.close);
  if (isListed(way)) await connect(at);
  // The debugger keeps the worker running.
  await at.messages();
  await open(at, SHOWN[way]);
  return at;
}

async function measureRound(all: Opened[], settings: PopupSettings): Promise<void> {
  for (let time = 0; time < settings.openings; time += 1) {
    for (const { at, samples } of turned(all, time)) {
      samples.openings.push(await open(at, SHOWN[samples.way]));
    }
  }
  for (const { at, samples } of all) {
    const { way } = samples;
    samples.heaps.push(await hold(at, SHOWN[way]));
    if (!isListed(way)) continue;
    const { load, keys } = await type(at, SHOWN[way], SEARCHES[way as 'few-names']);
    samples.loads.push(load);
    samples.keys.push(keys);
    const { wheel, drag, heap } = await scroll(at, SHOWN[way], settings.frames);
    samples.scrolled.wheel.push(wheel);
    samples.scrolled.drag.push(drag);
    samples.heapsAfter.push(heap);
  }
}
