import { text } from '../../utils/text.ts';
import { line, makeCard } from './card.ts';
import { Layer } from './layer.ts';

/** Shows the last notice, when the extension has gone; its words are among those known from the beginning. */
export function bidFarewell(): void {
  const layer = new Layer();
  layer.stack.role = 'alert';
  const lines = [line(text('problem.stale'), 'strong')];
  layer.stack.append(
    makeCard('failed', lines, [], () => {
      layer.lower();
    }),
  );
  layer.raise();
}
