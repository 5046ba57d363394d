import { h } from '../h.ts';
import { offer } from '../local.ts';
import { personLine } from './person-line.ts';
import { trialFrame } from './frame.ts';
import type { View, Visit } from '../view.ts';

const EVERY = 100;

let timer: ReturnType<typeof setInterval> | undefined;

/**
 * A list that shows the same people with new nodes at each beat: ten times a second with `?beat=on` or between
 * `local.live.start()` and `local.live.stop()`, once with `local.live.beat()`.
 */
export function livePage({ data, url }: Visit): View {
  const list = h('ul', { class: 'table live' });
  let beats = 0;
  const beat = (): void => {
    if (beats > 0 && !list.isConnected) stop();
    list.replaceChildren(...data.people.map(personLine));
    beats += 1;
  };
  const stop = (): void => clearInterval(timer);
  const start = (): void => {
    stop();
    timer = setInterval(beat, EVERY);
  };
  beat();
  offer({ live: { start, stop, beat, beats: () => beats } });
  if (url.searchParams.get('beat') === 'on') start();
  return trialFrame('Who is here', list);
}
