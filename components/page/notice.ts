import { text } from '../../utils/text.ts';
import {
  isPending,
  type Activation,
  type Activations,
  type Stage,
} from '../../utils/page/activations.ts';
import { guard } from '../../utils/page/gate-guard.ts';
import { problemText } from '../../utils/problem-text.ts';
import { heardOf, line, makeCard } from './card.ts';
import { Layer } from './layer.ts';
import { make, makeButton } from './root.ts';

/** The stages that have a card. */
type StageWithCard = Exclude<Stage, { at: 'idle' | 'asking' }>;

interface Shown {
  at: string;
  card: HTMLElement;
  /** The first control; in the grace it counts down. */
  control: HTMLElement | undefined;
}

/** The notices at the lower right: one card for each pending and finished activation of this page. */
export class Notices {
  readonly #layer = new Layer();
  readonly #shown = new Map<string, Shown>();
  readonly #polite = heard('status');
  readonly #urgent = heard('alert');
  readonly #activations: Activations;

  constructor(activations: Activations) {
    this.#activations = activations;
    this.#layer.stack.append(this.#polite, this.#urgent);
  }

  /** Shows where an activation stands, or takes its card away when there is nothing to say. */
  show(activation: Activation): void {
    const { personId, stage, left } = activation;
    const present = this.#shown.get(personId);
    if (stage.at === 'idle' || stage.at === 'asking') {
      present?.card.remove();
      this.#shown.delete(personId);
      if (this.#shown.size === 0) this.#layer.lower();
    } else if (stage.at === 'grace' && present?.at === 'grace') {
      present.control?.replaceChildren(text('action.graceShort', left));
    } else {
      this.#layer.raise();
      const controls = this.#controls(activation);
      const lines = [line(text(titleOf(stage), activation.name), 'strong'), ...linesOf(activation)];
      const close = () => {
        this.#activations.dismiss(personId);
      };
      const card = makeCard(stage.at, lines, controls, isPending(stage) ? undefined : close);
      // A card that only counts down is heard once.
      if (present?.at !== stage.at) {
        (stage.at === 'failed' ? this.#urgent : this.#polite).textContent = heardOf(card);
      }
      if (present) present.card.replaceWith(card);
      else this.#layer.stack.append(card);
      this.#shown.set(personId, { at: stage.at, card, control: controls[0] });
      if (stage.at === 'grace') this.#guard(personId, card);
    }
  }

  #guard(personId: string, card: HTMLElement): void {
    const raise = () => {
      this.#layer.raise(true);
    };
    guard(card, raise, (seen) => {
      this.#activations.tell(personId, seen);
    });
  }

  #controls({ personId, name, stage, left }: Activation): HTMLElement[] {
    const controls: HTMLElement[] = [];
    if (stage.at === 'grace') {
      const undo = makeButton('main', text('action.graceShort', left), () => {
        this.#activations.undo(personId);
      });
      undo.ariaLabel = text('action.grace', name);
      controls.push(undo);
    }
    if (stage.at === 'failed') {
      const { problem, ticket } = stage;
      const again = () => void this.#activations.checkAgain(personId);
      if (ticket) controls.push(makeButton('', text('notice.checkAgain'), again));
      if (problem.kind === 'no-seat') controls.push(settingsLink());
    }
    return controls;
  }
}

function titleOf(stage: StageWithCard) {
  if (stage.at === 'activated' && stage.already) return 'notice.alreadyActive';
  if (stage.at === 'failed' && stage.problem.kind === 'unknown') return 'notice.unsure';
  return `notice.${stage.at}` as const;
}

function linesOf({ stage, left }: Activation): HTMLElement[] {
  if (stage.at === 'grace') return [line(text('notice.consequence'), 'soft')];
  if (stage.at !== 'failed') return [];
  const { problem } = stage;
  const isOver = problem.seconds !== undefined && left === 0;
  const lines = [line(isOver ? text('notice.tryAgain') : problemText(problem, left))];
  if (problem.reference) lines.push(line(text('notice.reference', problem.reference), 'soft'));
  return lines;
}

function heard(role: 'status' | 'alert'): HTMLElement {
  const region = make('div', 'heard');
  region.role = role;
  return region;
}

// The address of the page for subscriptions is not known; awork's settings lead there.
function settingsLink(): HTMLElement {
  const link = make('a', '', text('notice.settings'));
  Object.assign(link, { href: '/settings', target: '_blank' });
  return link;
}
