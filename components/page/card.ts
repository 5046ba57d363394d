import { text } from '../../utils/text.ts';
import { icon } from './icons.ts';
import { make, makeButton } from './root.ts';

/**
 * Lays a card out: its lines (made by `line`) and controls, and a button to close it where `close` is given. `kind` is
 * the stage that it tells of. Texts come from awork, so they are only ever put in as text.
 */
export function makeCard(
  kind: string,
  lines: HTMLElement[],
  controls: HTMLElement[],
  close?: () => void,
): HTMLElement {
  const card = make('div', `card ${kind}`, icon(), make('div', 'text', ...lines));
  if (close) {
    const button = makeButton('close', icon(), close);
    button.ariaLabel = text('notice.close');
    card.append(button);
  }
  if (controls.length > 0) card.append(make('div', 'row', ...controls));
  return card;
}

/** A line of a card. Names may run from right to left while the sentence does not: each finds its own direction. */
export function line(text: string, name: 'strong' | 'soft' | '' = ''): HTMLElement {
  const paragraph = make('p', name, text);
  paragraph.dir = 'auto';
  return paragraph;
}

/** What is to be heard of a card: all but what is said small. */
export function heardOf(card: HTMLElement): string {
  return [...card.querySelectorAll('p:not(.soft)')].map((one) => one.textContent).join(' ');
}
