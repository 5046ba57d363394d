import { text } from '../../utils/text.ts';
import { line, makeCard } from './card.ts';
import { Layer } from './layer.ts';

/** Gives what shows the last notice. It is made before, while the extension is there to tell its words. */
export function prepareFarewell(): () => void {
  const layer = new Layer();
  const close = () => {
    layer.lower();
  };
  layer.stack.role = 'alert';
  layer.stack.append(makeCard('failed', [line(text('problem.stale'), 'strong')], [], close));
  return () => {
    layer.raise();
  };
}
