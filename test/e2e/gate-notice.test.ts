import { describe, expect, it } from 'vitest';
import { until } from '../browsers/index.ts';
import { BROWSER, open, posts, useWorld } from './setup.ts';
import {
  noticeIsThere,
  play,
  questions,
  theQuestion,
  undoInNotice,
  type Seen,
  type Trick,
} from './tricks.ts';

/** What a page does to the notice during the grace, and what the admin then sees. */
const TRICKS: [string, Trick, Seen][] = [
  ['taken out of the page', (host) => host.remove(), 'notice'],
  [
    'taken out of the page again and again',
    (host) => setInterval(() => host.remove(), 10),
    'window',
  ],
  ['taken out of the top layer', (host) => host.hidePopover(), 'notice'],
  ['hidden by itself', (host) => host.style.setProperty('display', 'none', 'important'), 'notice'],
  [
    'made invisible by itself',
    (host) => host.style.setProperty('visibility', 'hidden', 'important'),
    'notice',
  ],
  [
    'moved off the screen',
    (host) => (host.style.cssText = 'inset: -9999px auto auto -9999px !important'),
    'notice',
  ],
  ['hidden with the page', () => (document.documentElement.style.display = 'none'), 'window'],
  ['faint with the page', () => (document.documentElement.style.opacity = '0'), 'window'],
  [
    'faint with the page by a filter',
    () => (document.documentElement.style.filter = 'opacity(0)'),
    'window',
  ],
  [
    'masked with the page',
    () => (document.documentElement.style.maskImage = 'linear-gradient(transparent, transparent)'),
    'window',
  ],
  [
    'invisible with the page',
    () => (document.documentElement.style.visibility = 'hidden'),
    'notice',
  ],
  [
    'moved off the screen with the page',
    () => (document.documentElement.style.transform = 'translateX(-9999px)'),
    'notice',
  ],
  [
    'written in no colour and no size',
    () => (document.documentElement.style.cssText = 'color: transparent; font-size: 0; zoom: 1'),
    'notice',
  ],
  ['out of reach', () => (document.documentElement.inert = true), 'window'],
  [
    'covered by a popover',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: #fff';
      document.body.append(cover);
      cover.showPopover();
    },
    'notice',
  ],
  [
    'covered by a popover again and again',
    () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'inset: 0; width: 100vw; height: 100vh; border: 0; background: #fff';
      document.body.append(cover);
      setInterval(() => {
        cover.hidePopover();
        cover.showPopover();
      }, 10);
    },
    'window',
  ],
  [
    'below a modal dialog',
    () => {
      const cover = document.createElement('dialog');
      cover.style.cssText = 'max-width: none; max-height: none; width: 100vw; height: 100vh';
      document.body.append(cover);
      cover.showModal();
    },
    'notice',
  ],
  [
    'gone with the modal dialog that it was put into',
    (host) => {
      const cover = document.createElement('dialog');
      document.body.append(cover);
      cover.showModal();
      const closing = new MutationObserver(() => {
        if (!cover.contains(host)) return;
        closing.disconnect();
        cover.close();
      });
      closing.observe(cover, { childList: true });
    },
    'notice',
  ],
  [
    'kept from the top layer, and covered',
    (host) => {
      document.addEventListener('beforetoggle', (event) => event.preventDefault(), true);
      host.hidePopover();
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: #fff';
      setInterval(() => document.documentElement.append(cover), 10);
    },
    'window',
  ],
];

describe(`a notice that the page hides, in ${BROWSER}`, () => {
  const world = useWorld({ keep: true });

  it.each(TRICKS)('%s: nothing is sent unseen', async (_, trick, expected) => {
    const tab = await open(world, { grace: '10 seconds' });
    await tab.click('Activate Anna Schmidt');
    await until('the notice is there', () => noticeIsThere(tab));
    await play(tab, trick, 'notice');
    if (expected === 'notice') {
      await until('the notice is there again', () => noticeIsThere(tab));
      await undoInNotice(tab);
      await tab.waitForText('Stopped. Nothing was sent for Anna Schmidt.');
      expect(await questions(world)).toEqual([]);
    } else {
      await (await theQuestion(world)).waitForText('Activate Anna Schmidt?');
    }
    expect(posts(world)).toEqual([]);
  });
});
