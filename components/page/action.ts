import { text } from '../../utils/text.ts';
import { canPress, type Activation } from '../../utils/page/activations.ts';
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

/** The stages that an action says itself; in all others it says that it can be pressed. */
const TOLD = ['grace', 'working', 'activated'] as const;

/** Makes an action; `pressed` is called when a person has pressed it. `where` is their workspace, if there are several. */
export function makeAction(pressed: (button: HTMLElement) => void, where = ''): Action {
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
    const {
      name,
      stage: { at },
      left,
    } = activation;
    const told = TOLD.find((one) => one === at) ?? 'idle';
    const seen = at === 'failed' && left > 0 ? 'action.wait' : (`action.${told}Short` as const);
    state = at === 'undone' || at === 'elsewhere' ? 'idle' : at;
    host.dataset['state'] = state;
    button.ariaLabel = text(`action.${told}`, name);
    button.title = button.ariaLabel + (where && ` – ${where}`);
    button.ariaDisabled = String(!canPress(activation));
    button.replaceChildren(icon(), make('span', '', text(seen, left)));
    dress();
  };
  const shape = (next: Form) => {
    if (form === next) return;
    form = next;
    dress();
  };
  return { host, button, show, shape };
}
