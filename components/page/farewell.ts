import { text } from '../../utils/text.ts';
import { line, makeCard } from './card.ts';
import { icon } from './icons.ts';
import { Layer } from './layer.ts';
import { makeButton } from './root.ts';

/** Gives what shows the last notice. Its words are read before, while the extension is there to tell them. */
export function prepareFarewell(): () => void {
  const [title, sentence, label] = [
    text('notice.title'),
    text('problem.stale'),
    text('notice.close'),
  ];
  return () => {
    const layer = new Layer();
    const close = makeButton('close', icon('close'), () => {
      layer.lower();
    });
    close.ariaLabel = label;
    layer.stack.role = 'alert';
    layer.stack.append(
      makeCard({ picture: 'failed', title, lines: [line(sentence)], controls: [], close }),
    );
    layer.raise();
  };
}
