import { describe, expect, it } from 'vitest';
import { BROWSER, open, posts, useWorld } from './setup.ts';
import {
  holdStill,
  middle,
  play,
  theQuestion,
  whatIsSeen,
  type Seen,
  type Trick,
} from './tricks.ts';

/** What hides an action, and what the admin then sees: the window's question, or the notice with Undo. */
const TRICKS: [string, Trick, inChromium: Seen, inFirefox?: Seen][] = [
  [
    'covered by what lets the pointer through',
    () => {
      const cover = document.createElement('div');
      cover.style.cssText =
        'position: fixed; inset: 0; z-index: 2147483647; background: #fff; pointer-events: none';
      document.documentElement.append(cover);
    },
    'window',
    'notice',
  ],
  [
    'covered by a popover in the top layer',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; border: 0; background: #fff; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
    'window',
    'notice',
  ],
  [
    'covered by a modal dialog that lets the pointer through',
    () => {
      const cover = document.createElement('dialog');
      cover.style.cssText =
        'inset: 0; width: 100vw; height: 100vh; border: 0; background: #fff; pointer-events: none';
      document.body.append(cover);
      cover.show();
    },
    'window',
    'notice',
  ],
  [
    'made faint with what it stands in',
    (host) => (host.parentElement!.style.opacity = '0.01'),
    'window',
  ],
  [
    'made faint bit by bit',
    (host) => {
      for (const at of [host.parentElement!, host.parentElement!.parentElement!]) {
        at.style.opacity = '0.5';
      }
    },
    'window',
  ],
  // As awork may show rows of deactivated people.
  ['made a little fainter', (host) => (host.parentElement!.style.opacity = '0.6'), 'notice'],
  ['made faint by a filter', (host) => (host.parentElement!.style.filter = 'opacity(0)'), 'window'],
  [
    'masked',
    (host) => (host.parentElement!.style.maskImage = 'linear-gradient(transparent, transparent)'),
    'window',
  ],
  [
    'blended with what is below',
    (host) => (host.parentElement!.style.mixBlendMode = 'lighten'),
    'window',
  ],
  [
    'clipped to a dot',
    (host) => {
      const button = host.getBoundingClientRect();
      const around = host.parentElement!.getBoundingClientRect();
      const x = button.left - around.left + 40;
      const y = button.top - around.top;
      host.parentElement!.style.clipPath = `circle(150px at ${x}px ${y}px)`;
    },
    'window',
  ],
  [
    'shrunk to a dot',
    (host) => {
      host.parentElement!.style.transform = 'scale(0.3)';
    },
    'window',
  ],
  [
    'cut off at half its height',
    (host) => {
      const around = host.parentElement!;
      const { top } = around.getBoundingClientRect();
      around.style.cssText += `overflow: hidden; align-self: start; height: ${host.getBoundingClientRect().top - top + 3}px`;
    },
    'window',
  ],
  [
    'moved under the pointer',
    (host) => (host.parentElement!.style.transform = 'translateX(64px)'),
    'notice',
  ],
  [
    'made faint by itself, which it withstands',
    (host) => host.style.setProperty('opacity', '0.01', 'important'),
    'notice',
  ],
  [
    'written in no colour and no size, which it withstands',
    (host) => (host.parentElement!.style.cssText += 'color: transparent; font-size: 0'),
    'notice',
  ],
];

describe(`an action that the page hides, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it.each(TRICKS)('%s: nothing is sent unseen', async (name, trick, inChromium, inFirefox) => {
    const expected = (BROWSER === 'firefox' && inFirefox) || inChromium;
    // What is told beforehand must go on for a while, or there would be nothing to see.
    const grace =
      expected === 'notice' && name !== 'moved under the pointer' ? '10 seconds' : 'At once';
    const tab = await open(world, { grace });
    await tab.button('Activate Anna Schmidt');
    await holdStill(tab);
    await play(tab, trick);
    const { x, y } = await middle(tab);
    await tab.clickAt(x, y);
    if (expected === 'notice') {
      expect(await whatIsSeen(world, tab)).toBe('notice');
      await tab.press('Escape');
      await tab.waitForText('Nothing was sent for Anna Schmidt');
    } else {
      await tab.waitForText('The question stands in a small window');
      await (await theQuestion(world)).waitForText('Activate Anna Schmidt?');
    }
    expect(posts(world)).toEqual([]);
  });
});
