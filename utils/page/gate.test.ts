// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** What the browser reports of an element, as far as it is read. */
type Report = Pick<
  IntersectionObserverEntry,
  'target' | 'intersectionRatio' | 'boundingClientRect'
> & { isVisible?: boolean };

let tell: (reports: Report[]) => void;

class Observer {
  constructor(told: (reports: Report[]) => void) {
    tell = told;
  }
  observe() {}
  unobserve() {}
}

const AT = new DOMRect(10, 10, 80, 32);

let button: HTMLElement;
let gate: typeof import('./gate.ts');

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', Observer);
  gate = await import('./gate.ts');
  const host = document.createElement('div');
  button = document.createElement('button');
  host.attachShadow({ mode: 'open' }).append(button);
  document.body.replaceChildren(host);
  document.elementFromPoint = () => host;
  button.getBoundingClientRect = () => AT;
  Object.defineProperties(button, { offsetWidth: { value: 80 }, offsetHeight: { value: 32 } });
  vi.spyOn(globalThis, 'getComputedStyle').mockReturnValue({
    opacity: '1',
    filter: 'none',
    clipPath: 'none',
    maskImage: 'none',
    mixBlendMode: 'normal',
  } as CSSStyleDeclaration);
  gate.watch(button);
  return () => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

const report = (isVisible = true) =>
  tell([{ target: button, intersectionRatio: 1, boundingClientRect: AT, isVisible }]);

/** What the gate says when the browser reports so many milliseconds after it was asked. */
async function answerAfter(late: number | null, isVisible = true): Promise<boolean> {
  const answer = gate.sees(button, true);
  if (late !== null) setTimeout(() => report(isVisible), late);
  await vi.runAllTimersAsync();
  return answer;
}

describe('an element that the browser has not reported yet', () => {
  it.each([100, 500, 1_000])('can be seen when it says so %i ms later', async (late) => {
    expect(await answerAfter(late)).toBe(true);
  });

  it.each([100, 500])('cannot be seen when it says so %i ms later', async (late) => {
    expect(await answerAfter(late, false)).toBe(false);
  });

  it('cannot be seen when it never says anything', async () => {
    expect(await answerAfter(null)).toBe(false);
  });
});

describe('an element that was seen', () => {
  beforeEach(() => report());

  it('can be seen', async () => {
    expect(await gate.sees(button, false)).toBe(true);
  });

  it('cannot be seen when something is laid over it in the moment of the click', async () => {
    expect(await answerAfter(100, false)).toBe(false);
  });
});
