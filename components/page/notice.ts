import { text } from '../../utils/text.ts';
import type { Activation } from '../../utils/page/activations.ts';
import { problemText } from '../../utils/problem-text.ts';
import { makeCard, type CardContent } from './card.ts';
import { icon } from './icons.ts';
import { makeLayer } from './layer.ts';
import { make, makeButton } from './root.ts';

/** What the notices let people do. */
export interface NoticeDeeds {
  undo(personId: string): void;
  checkAgain(personId: string): void;
  dismiss(personId: string): void;
}

/** The notices at the lower right: one card for each pending and finished activation of this page. */
export class Notices {
  readonly #layer = makeLayer();
  readonly #cards = new Map<string, { at: string; card: HTMLElement; count?: HTMLElement }>();
  readonly #polite = heard('status');
  readonly #urgent = heard('alert');
  readonly #deeds: NoticeDeeds;

  constructor(deeds: NoticeDeeds) {
    this.#deeds = deeds;
    this.#layer.stack.append(this.#polite, this.#urgent);
  }

  /** Shows where an activation stands, or takes its card away when there is nothing to say. */
  show(activation: Activation): void {
    const { personId, stage } = activation;
    const present = this.#cards.get(personId);
    if (stage.at === 'grace' && present?.at === 'grace' && present.count) {
      present.count.textContent = text('action.undoShort', stage.left);
      return;
    }
    const content = this.#content(activation);
    if (!content) {
      this.#take(personId);
      return;
    }
    this.#layer.raise();
    const card = makeCard(content);
    // A card that only counts down is heard once.
    if (present?.at !== stage.at) this.#say(activation, content);
    if (present) present.card.replaceWith(card);
    else this.#layer.stack.append(card);
    const count = content.controls?.find(({ className }) => className.includes('count'));
    this.#cards.set(personId, { at: stage.at, card, ...(count && { count }) });
  }

  /** Takes everything away. */
  clear(): void {
    for (const personId of [...this.#cards.keys()]) this.#take(personId);
    this.#layer.lower();
  }

  #take(personId: string): void {
    this.#cards.get(personId)?.card.remove();
    this.#cards.delete(personId);
    if (this.#cards.size === 0) this.#layer.lower();
  }

  #say({ stage }: Activation, { title, lines = [] }: CardContent): void {
    const region = stage.at === 'failed' ? this.#urgent : this.#polite;
    region.textContent = [title, ...lines.filter((line) => typeof line === 'string')].join(' ');
  }

  #content({ personId, name, stage }: Activation): CardContent | null {
    switch (stage.at) {
      case 'idle':
      case 'asking':
        return null;
      case 'grace':
        return {
          picture: 'activate',
          title: text('notice.grace', name),
          lines: [{ soft: text('notice.consequence') }],
          controls: [this.#undo(personId, name, stage.left)],
        };
      case 'working':
        return { picture: 'working', working: true, title: text('notice.working', name) };
      case 'undone':
        return {
          picture: 'undo',
          title: text('notice.undone', name),
          close: this.#close(personId),
        };
      case 'activated':
        return {
          picture: 'done',
          title: text(stage.already ? 'notice.alreadyActive' : 'notice.activated', name),
          close: this.#close(personId),
        };
      case 'failed': {
        const { problem, left, ticket } = stage;
        const waits = problem.seconds === undefined ? {} : { seconds: left };
        const done = problem.seconds !== undefined && left === 0;
        const reference = problem.reference
          ? [{ soft: text('notice.reference', problem.reference) }]
          : [];
        const again = makeButton('', () => {
          this.#deeds.checkAgain(personId);
        });
        again.textContent = text('notice.checkAgain');
        return {
          picture: 'failed',
          title: text(problem.kind === 'unknown' ? 'notice.unsure' : 'notice.failed', name),
          lines: [
            done ? text('notice.tryAgain') : problemText({ ...problem, ...waits }),
            ...reference,
          ],
          controls: [
            ...(ticket ? [again] : []),
            ...(problem.kind === 'no-seat' ? [settingsLink()] : []),
          ],
          close: this.#close(personId),
        };
      }
    }
  }

  #undo(personId: string, name: string, left: number): HTMLElement {
    const button = makeButton('main count', () => {
      this.#deeds.undo(personId);
    });
    button.ariaLabel = text('action.undo', name);
    button.textContent = text('action.undoShort', left);
    return button;
  }

  #close(personId: string): HTMLElement {
    const button = makeButton('close', () => {
      this.#deeds.dismiss(personId);
    });
    button.ariaLabel = text('notice.close');
    button.append(icon('close'));
    return button;
  }
}

function heard(role: 'status' | 'alert'): HTMLElement {
  const region = make('div', 'heard');
  region.role = role;
  return region;
}

// The address of the page for subscriptions is not known; awork's settings lead there.
function settingsLink(): HTMLElement {
  const link = make('a', '', text('notice.settings'));
  link.href = '/settings';
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}
