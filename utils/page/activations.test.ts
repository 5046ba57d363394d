import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../activation/outcome.ts';
import type { Asked } from '../activation/facts.ts';
import type { Grace } from '../preferences.ts';
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
  hasImage: false,
};

let prepared: Asked;
let outcome: Outcome;
let committed: string[];
let asked: string[];
let stages: string[];
let seen: Promise<boolean>;
let legible: boolean;
let activations: Activations;

const press = (grace: Grace) => activations.press(ID, 'Anna', grace, () => seen);

const worker: Worker = {
  prepare: () => Promise.resolve(prepared),
  commit(ticket) {
    committed.push(ticket);
    return Promise.resolve(outcome);
  },
  checkAgain: () => Promise.resolve({ state: 'activated' }),
  askInWindow(personId) {
    asked.push(personId);
    return Promise.resolve(null);
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  prepared = { ok: true, ticket: 'one', person, workspace: 'Studio', facts: [] };
  outcome = { state: 'activated' };
  committed = [];
  asked = [];
  seen = Promise.resolve(true);
  legible = true;
  stages = [];
  activations = new Activations(worker, ({ stage }) => {
    if (stages.at(-1) !== stage.at) stages.push(stage.at);
    if (stage.at === 'grace' && legible) activations.tell(ID, true);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an activation on a page', () => {
  it('is sent when the grace has passed, and not a moment before', async () => {
    press(5);
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
    ['a second press', () => press(5)],
    ['leaving the page', () => activations.stop()],
  ])('is not sent after %s', async (_, stop) => {
    press(5);
    await vi.advanceTimersByTimeAsync(4_000);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
  });

  it('is not sent when the tab was frozen past the end of the grace', async () => {
    press(5);
    await vi.advanceTimersByTimeAsync(4_000);
    const later = performance.now() + 60_000;
    vi.spyOn(performance, 'now').mockReturnValue(later);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(committed).toEqual([]);
    expect(stages.at(-1)).toBe('undone');
  });

  it('fails within the grace when it could not work, and is not sent', async () => {
    prepared = { ok: false, outcome: { state: 'failed', problem: { kind: 'archived' } } };
    press(5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
    expect(stages).toEqual(['grace', 'failed']);
  });

  it('waits for the yes where it asks first', async () => {
    press('ask');
    void activations.confirm(ID, seen);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(committed).toEqual([]);
    void activations.confirm(ID, seen);
    void activations.confirm(ID, seen);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toEqual(['one']);
  });

  it('cannot be tried again before awork wants it', async () => {
    outcome = { state: 'failed', problem: { kind: 'wait', seconds: 30 } };
    press(0);
    await vi.advanceTimersByTimeAsync(29_000);
    press(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_500);
    press(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(committed).toHaveLength(2);
  });

  it('can be checked again where its end is not known', async () => {
    outcome = { state: 'failed', problem: { kind: 'unknown' } };
    press(0);
    await vi.advanceTimersByTimeAsync(0);
    await activations.checkAgain(ID);
    expect(stages.at(-1)).toBe('activated');
    expect(committed).toHaveLength(1);
  });

  describe('whose button or notice the page hides', () => {
    it.each([5, 0, 'ask'] as const)(
      'asks in a window and sends nothing (grace: %s)',
      async (grace) => {
        seen = Promise.resolve(false);
        press(grace);
        await vi.advanceTimersByTimeAsync(0);
        void activations.confirm(ID, seen);
        await vi.advanceTimersByTimeAsync(60_000);
        expect(committed).toEqual([]);
        expect(asked).toEqual([ID]);
        expect(stages).toContain('elsewhere');
      },
    );

    it('asks in a window when the question is answered that the page hides', async () => {
      press('ask');
      await vi.advanceTimersByTimeAsync(0);
      void activations.confirm(ID, Promise.resolve(false));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(committed).toEqual([]);
      expect(asked).toEqual([ID]);
    });

    it('waits for what is not known yet, where there is no grace', async () => {
      const first = Promise.withResolvers<boolean>();
      seen = first.promise;
      press(0);
      await vi.advanceTimersByTimeAsync(200);
      expect(committed).toEqual([]);
      first.resolve(true);
      await vi.advanceTimersByTimeAsync(0);
      expect(committed).toEqual(['one']);
    });

    it('asks in a window once the notice is lost', async () => {
      press(5);
      await vi.advanceTimersByTimeAsync(2_000);
      activations.tell(ID, false);
      activations.tell(ID, false);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(committed).toEqual([]);
      expect(asked).toEqual([ID]);
    });

    it('asks in a window where the notice could never be read', async () => {
      legible = false;
      press(3);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(committed).toEqual([]);
      expect(asked).toEqual([ID]);
    });

    it('does not ask about what was undone', async () => {
      press(5);
      activations.undo(ID);
      activations.tell(ID, false);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(asked).toEqual([]);
    });

    it('says why no window asks', async () => {
      worker.askInWindow = () =>
        Promise.resolve({ state: 'failed', problem: { kind: 'question-open' } });
      seen = Promise.resolve(false);
      press(5);
      await vi.advanceTimersByTimeAsync(0);
      expect(activations.of(ID, 'Anna')?.stage).toMatchObject({
        problem: { kind: 'question-open' },
      });
    });
  });
});
