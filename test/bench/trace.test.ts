import { describe, expect, it } from 'vitest';
import { attribute, type TraceEvent } from './trace.ts';

const OURS = 'chrome-extension://ours';
const THEIRS = 'https://app.awork.com/bench';

function event(name: string, ts: number, dur: number, url?: string): TraceEvent {
  const args = url ? { data: { url } } : {};
  return { ph: 'X', name, cat: 'devtools.timeline', pid: 1, tid: 1, ts, dur, args };
}
const mark = (name: string, ts: number): TraceEvent => ({
  ...event(`bench:${name}`, ts, 0),
  cat: 'blink.user_timing',
  ph: 'I',
});
const call = (ts: number, dur: number) => event('FunctionCall', ts, dur, `${OURS}/script.js`);

const phase = (...events: TraceEvent[]) =>
  attribute([mark('stream:start', 0), ...events, mark('stream:end', 1_000)], 'stream', OURS);
const scripts = (...events: TraceEvent[]) => phase(...events).slices.map(({ script }) => script);

describe('what is ours in a trace', () => {
  it('is a callback that carries our address, with the microtasks it came in', () => {
    expect(phase(event('RunMicrotasks', 10, 50), call(20, 30)).slices).toEqual([
      { script: 50, called: 30, forced: 0, gc: 0, calls: 1, micros: 1 },
    ]);
  });

  it('is what goes on after an await, which names nobody', () => {
    expect(scripts(event('RunMicrotasks', 10, 50))).toEqual([50]);
  });

  it('is neither the page’s script nor microtasks in which only somebody else is called', () => {
    const other = 'chrome-extension://ours-not/script.js';
    expect(
      scripts(
        event('FunctionCall', 10, 50, THEIRS),
        event('EvaluateScript', 100, 50, other),
        event('RunMicrotasks', 200, 50),
        event('FunctionCall', 210, 30, THEIRS),
      ),
    ).toEqual([]);
  });

  it('is not the part in which the page answers to us', () => {
    expect(scripts(call(10, 100), event('FunctionCall', 20, 60, THEIRS))).toEqual([40]);
  });

  it('holds style, layout and garbage collection apart, and counts nothing twice', () => {
    const { slices, rendering } = phase(
      call(10, 100),
      event('Layout', 20, 30),
      event('UpdateLayoutTree', 25, 10),
      event('MinorGC', 60, 20),
      call(85, 5),
      event('Layout', 200, 70),
    );
    expect(slices).toEqual([{ script: 50, called: 100, forced: 30, gc: 20, calls: 2, micros: 0 }]);
    expect(rendering).toBe(100);
  });

  it('goes by the clock of the thread', () => {
    expect(scripts({ ...call(10, 100), tdur: 7 })).toEqual([7]);
  });

  it('lies between the marks, on the thread of the page', () => {
    expect(scripts({ ...call(10, 5), tid: 2 }, { ...call(10, 5), pid: 2 }, call(1_001, 5))).toEqual(
      [],
    );
  });

  it('cannot be told without the end of the phase', () => {
    expect(() => attribute([mark('stream:start', 0)], 'stream', OURS)).toThrow(
      'no end of “stream”',
    );
  });
});
