import { icon, type IconName } from './icons.ts';
import { make } from './root.ts';

/** What stands on a card. */
export interface CardContent {
  picture: IconName;
  title: string;
  /** Further lines, made by `line`. */
  lines: HTMLElement[];
  controls: HTMLElement[];
  close?: HTMLElement | undefined;
}

/** Lays a card out; texts come from awork, so they are only ever put in as text. */
export function makeCard({ picture, title, lines, controls, close }: CardContent): HTMLElement {
  const card = make(
    'div',
    'card',
    icon(picture),
    make('div', 'text', line(title, 'strong'), ...lines),
  );
  if (close) card.append(close);
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
