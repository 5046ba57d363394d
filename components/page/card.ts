import { icon, type IconName } from './icons.ts';
import { make } from './root.ts';

/** What stands on a card. */
export interface CardContent {
  picture: IconName;
  working?: boolean;
  title: string;
  /** Further lines; the soft ones are small. */
  lines?: (string | { soft: string })[];
  controls?: HTMLElement[];
  close?: HTMLElement;
}

/** Lays a card out; texts come from awork, so they are only ever put in as text. */
export function makeCard(content: CardContent): HTMLElement {
  const { picture, working, title, lines = [], controls = [], close } = content;
  const text = make('div', 'text', line('strong', title));
  for (const one of lines) {
    text.append(typeof one === 'string' ? line('', one) : line('soft', one.soft));
  }
  const card = make('div', working ? 'card working' : 'card', icon(picture), text);
  card.append(close ?? make('span', ''));
  if (controls.length > 0) card.append(make('div', 'row', ...controls));
  return card;
}

// Names may run from right to left while the sentence does not: each line finds its own direction.
function line(name: string, text: string): HTMLElement {
  const paragraph = make('p', name, text);
  paragraph.dir = 'auto';
  return paragraph;
}
