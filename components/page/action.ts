import { text } from '../../utils/text.ts';
import { canPress, type Activation, type Stage } from '../../utils/page/activations.ts';
import { watch } from '../../utils/page/gate.ts';
import type { Form } from '../../utils/page/place.ts';
import { icon } from './icons.ts';
import { make, makeButton, makeRoot } from './root.ts';

/** The action that stands beside a person in the page. */
export interface Action {
  host: HTMLElement;
  button: HTMLButtonElement;
  show(activation: Activation): void;
  shape(form: Form): void;
}

/** The picture of each stage, and the words: the name of the action and what is seen of it. */
const IDLE = ['activate', 'action.idle', 'action.short'] as const;
const LOOKS = {
  idle: IDLE,
  asking: IDLE,
  undone: IDLE,
  elsewhere: IDLE,
  grace: ['undo', 'action.undo', 'action.undoShort'],
  working: ['working', 'action.working', 'action.workingShort'],
  activated: ['done', 'action.done', 'action.doneShort'],
  failed: ['failed', 'action.idle', 'action.short'],
} as const satisfies Record<Stage['at'], unknown>;

/** Makes an action; `pressed` is called when a person has pressed it. */
export function makeAction(pressed: (button: HTMLElement) => void): Action {
  const { host, root } = makeRoot('action');
  const button = makeButton('', '', () => pressed(button));
  root.append(button);
  watch(button);
  let form: Form = 'full';
  let state = '';

  const dress = () => {
    button.className = `${form} ${state}`;
    if (form !== 'bar') return;
    // Outside of awork's body, it takes the font from there.
    host.classList.add('bar');
    button.style.fontFamily = getComputedStyle(document.body).fontFamily;
    button.lastElementChild?.replaceChildren(button.title);
  };
  const show = (activation: Activation) => {
    const { name, stage, left } = activation;
    const [picture, label, short] = LOOKS[stage.at];
    const seen = stage.at === 'failed' && left > 0 ? 'action.wait' : short;
    state = stage.at === 'undone' || stage.at === 'elsewhere' ? 'idle' : stage.at;
    host.dataset['state'] = state;
    button.title = button.ariaLabel = text(label, name);
    button.ariaDisabled = String(!canPress(activation));
    button.replaceChildren(icon(picture), make('span', '', text(seen, left)));
    dress();
  };
  const shape = (next: Form) => {
    form = next;
    dress();
  };
  return { host, button, show, shape };
}
