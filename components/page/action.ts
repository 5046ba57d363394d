import { text } from '../../utils/text.ts';
import type { Stage } from '../../utils/page/activations.ts';
import type { Form } from '../../utils/page/place.ts';
import css from './action.css?inline';
import { icon, type IconName } from './icons.ts';
import { make, makeButton, makeRoot, sheet } from './root.ts';

const actionSheet = sheet(css);

/** The action that stands beside a person in the page. */
export interface Action {
  host: HTMLElement;
  button: HTMLButtonElement;
  show(name: string, stage: Stage): void;
  shape(form: Form): void;
}

/** What `data-state` says of a stage. */
export function stateOf({ at }: Stage): string {
  return at === 'undone' ? 'idle' : at;
}

/** Makes an action; `pressed` is called when a person has pressed it. */
export function makeAction(pressed: () => void): Action {
  const { host, root } = makeRoot(actionSheet);
  const button = makeButton('', pressed);
  root.append(button);
  let form: Form = 'full';

  const dress = () => {
    button.className = `${form} ${host.dataset['state'] ?? ''}`;
    if (form !== 'bar') return;
    // Outside of awork's body, it takes the font from there.
    host.classList.add('bar');
    button.style.fontFamily = getComputedStyle(document.body).fontFamily;
    button.lastElementChild?.replaceChildren(button.ariaLabel ?? '');
  };
  const show = (name: string, stage: Stage) => {
    const { label, short, picture } = wordsFor(name, stage);
    host.dataset['state'] = stateOf(stage);
    button.ariaLabel = label;
    button.title = label;
    button.ariaDisabled = String(!canPress(stage));
    button.replaceChildren(icon(picture), make('span', 'count', short));
    dress();
  };
  const shape = (next: Form) => {
    form = next;
    dress();
  };
  return { host, button, show, shape };
}

function canPress(stage: Stage): boolean {
  if (stage.at === 'failed') return stage.left === 0;
  return stage.at !== 'working' && stage.at !== 'activated';
}

function wordsFor(name: string, stage: Stage): { label: string; short: string; picture: IconName } {
  switch (stage.at) {
    case 'grace':
      return {
        label: text('action.undo', name),
        short: text('action.undoShort', stage.left),
        picture: 'undo',
      };
    case 'working':
      return {
        label: text('action.working', name),
        short: text('action.workingShort'),
        picture: 'working',
      };
    case 'activated':
      return {
        label: text('action.done', name),
        short: text('action.doneShort'),
        picture: 'done',
      };
    case 'failed':
      return {
        label: text('action.idle', name),
        short: stage.left ? text('action.wait', stage.left) : text('action.short'),
        picture: 'failed',
      };
    case 'idle':
    case 'asking':
    case 'undone':
      return {
        label: text('action.idle', name),
        short: text('action.short'),
        picture: 'activate',
      };
  }
}
