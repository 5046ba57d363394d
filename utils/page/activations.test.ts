import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../activation/outcome.ts';
import type { Prepared } from '../activation/prepare.ts';
import type { Person } from '../awork/people.ts';
import { Activations, type Worker } from './activations.ts';

const ID = '83477d16-a455-eb11-a607-00155d31310d';
const person: Person = {
  id: ID,
  name: 'Anna Schmidt',
  email: 'anna@x.example',
  position: null,
  deactivatedOn: null,
  standing: 'deactivated',
};

let prepared: Prepared;
let outcome: Outcome;
let committed: string[];
let stages: string[];
let activations: Activations;

const worker: Worker = {
  prepare: () => Promise.resolve(prepared),
  commit(ticket) {
    committed.push(ticket);
    return Promise.resolve(outcome);
  },
  checkAgain: () => Promise.resolve({ state: 'activated' }),
};

beforeEach(() => {
  vi.useFakeTimers();
  prepared = { ok: true, ticket: 'one', person, workspace: 'Studio' };
  outcome = { state: 'activated' };
  committed = [];
  stages = [];
  activations = new Activations(worker, ({ stage }) => {
    if (stages.at(-1) !== stage.at) stages.push(stage.at);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an activation on a page', () => {
  it('is sent when the grace has passed, and not a moment before', async () => {
    activations.press(ID, 'Anna', 5);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(committed).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(committed).toEqual(['one']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(stages).toEqual(['grace', 'working', 'activated', 'idle']);
  });

  it.each([
    ['Undo', () => activations.undo(ID)],
    ['Escape', () => activations.undoNewest()],
    ['a second press', () => activations.press(ID, 'Anna', 5)],
    ['leaving the page', () => activations.stop()],
  ])('is not sent after %s', async (_, stop) => {
    activations.press(ID, 'Anna', 5);
    await vi.advanceTimersByTimeAsync(4_000);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
  });

  it('is not sent when the tab was frozen past the end of the grace', async () => {
    activations.press(ID, 'Anna', 5);
    await vi.advanceTimersByTimeAsync(4_000);
    const later = performance.now() + 60_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(committed).toEqual([]);
    expect(stages.at(-1)).toBe('undone');
  });

  it('fails within the grace when it could not work, and is not sent', async () => {
    prepared = { ok: false, outcome: { state: 'failed', problem: { kind: 'archived' } } };
    activations.press(ID, 'Anna', 5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
    expect(stages).toEqual(['grace', 'failed']);
  });

  it('waits for the yes where it asks first', async () => {
    activations.press(ID, 'Anna', 'ask');
    activations.confirm(ID);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
    activations.confirm(ID);
    activations.confirm(ID);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toEqual(['one']);
  });

  it('cannot be tried again before awork wants it', async () => {
    outcome = { state: 'failed', problem: { kind: 'wait', seconds: 30 } };
    activations.press(ID, 'Anna', 0);
    await vi.advanceTimersByTimeAsync(29_000);
    activations.press(ID, 'Anna', 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    activations.press(ID, 'Anna', 0);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toHaveLength(2);
  });

  it('can be checked again where its end is not known', async () => {
    outcome = { state: 'failed', problem: { kind: 'unknown' } };
    activations.press(ID, 'Anna', 0);
    await vi.advanceTimersByTimeAsync(0);
    await activations.checkAgain(ID);
    expect(stages.at(-1)).toBe('activated');
    expect(committed).toHaveLength(1);
  });
});
