import * as inPage from './inpage.ts';
import type { NodeRef, Surface } from './surface.ts';
import type { Found } from './types.ts';
import { until } from './until.ts';

/** Tells that the page has taken a node away, or put another in its place. */
export class Gone extends Error {}

// Firefox forgets nodes that are not in the page.
function orGone(problem: unknown): 'gone' {
  if (String(problem).includes('no such node')) return 'gone';
  throw problem;
}

/** How often somebody presses what they cannot press: it may be covered for good. */
const TRIES = 3;

/** A node with what a person can do to it. */
export function found(surface: Surface, node: NodeRef): Found {
  /**
   * Where its middle is, once it holds still and is met by a pointer: pages move and cover things
   * while they settle. What stays covered is clicked all the same, as a person would try to.
   */
  async function place() {
    let last = '';
    const covered = Date.now() + 1_000;
    const settled = await until('the element holds still', async () => {
      const middle = await surface.call('driver', inPage.middle, [node]).catch(orGone);
      if (middle === 'gone' || middle.gone) return 'gone';
      // Nobody clicks in a tab they do not see.
      if (middle.hidden) await surface.bringToFront();
      const still = JSON.stringify(middle) === last && middle.seen && !middle.hidden;
      last = JSON.stringify(middle);
      if (!still) return undefined;
      const met = await surface.call('driver', inPage.meetsPointer, [node]);
      return met || Date.now() > covered ? middle : undefined;
    });
    if (settled === 'gone') throw new Gone('The page has taken the element away');
    return settled;
  }
  /**
   * What the browser shows may be older than what the page knows, when the machine is busy: then a click goes past the
   * element. A person sees that nothing was pressed, and presses again.
   */
  async function press(count: number, tries = TRIES): Promise<void> {
    const { x, y } = await place();
    await surface.call('driver', inPage.awaitPress, [node]).catch(orGone);
    await surface.clickAt(x, y, count);
    // A click may close the page, or take it elsewhere: then it was met.
    const met = await surface.call('driver', inPage.wasPressed, [node]).catch(() => true);
    if (met || tries === 1) return;
    console.warn('A click went past its element; it is made again.');
    await press(count, tries - 1);
  }
  return {
    click: () => press(1),
    doubleClick: () => press(2),
    async hover() {
      const { x, y } = await place();
      await surface.move(x, y);
    },
    focus: () => surface.call('driver', ([element]) => (element as HTMLElement).focus(), [node]),
    box: () => surface.call('driver', inPage.box, [node]),
    attribute: (name) =>
      surface.call(
        'driver',
        ([element], key) => (element as Element).getAttribute(key),
        [node],
        name,
      ),
    receivesPointer: () => surface.call('driver', inPage.meetsPointer, [node]),
    evaluate: (fn, ...rest) =>
      surface.call(
        'driver',
        Object.assign((): never => undefined as never, {
          toString: () => `([element], ...rest) => (${String(fn)})(element, ...rest)`,
        }),
        [node],
        ...(rest as unknown as []),
      ),
  };
}
