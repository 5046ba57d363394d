import { useLayoutEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Person } from '../../utils/awork/people.ts';

export interface QuestionProps {
  person: Person;
  /** Whether the yes can be given already; where it stands still at once, it can. */
  ready?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks whether to activate a person, in place; only a click or a key of somebody's hand says yes. */
export function Question({ person, ready = true, onYes, onNo }: QuestionProps) {
  const { name, email } = person;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  // The focus goes to the question and not to its yes: a key that is still held down must not say it.
  // It goes there before the next key can arrive.
  useLayoutEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  function yes(event: MouseEvent) {
    // The second half of a double click on the button before is no answer.
    if (event.isTrusted && event.detail < 2) onYes();
  }

  return (
    <div
      ref={box}
      class="question"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-means`}
    >
      <p id={`${id}-ask`}>
        <strong>{i18n.t('notice.question', [name])}</strong>
      </p>
      <p id={`${id}-means`}>
        {email && <span class="line">{i18n.t('notice.email', [email])}</span>}
        <span class="line">{i18n.t('notice.consequence')}</span>
      </p>
      <div class="buttons">
        <button type="button" class="primary" disabled={!ready} onClick={yes}>
          {i18n.t('action.now', [name])}
        </button>
        <button type="button" class="plain" onClick={onNo}>
          {i18n.t('action.cancel')}
        </button>
      </div>
    </div>
  );
}
