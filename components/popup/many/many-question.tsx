import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Facts } from '../facts.tsx';
import type { Listed } from '../here.ts';
import { timeText } from './pace.ts';

export interface ManyQuestionProps {
  people: Listed[];
  onYes: () => void;
  onNo: () => void;
}

/** Asks once whether to activate several people, with all their names; only somebody's hand says yes. */
export function ManyQuestion({ people, onYes, onNo }: ManyQuestionProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { length } = people;
  // Not on its yes: a key that is still held down must not say it.
  useLayoutEffect(() => box.current?.focus(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    // Otherwise the browser would close the whole popup.
    event.preventDefault();
    onNo();
  }

  return (
    <div
      ref={box}
      class="many question"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-means`}
      onKeyDown={onKeyDown}
    >
      <h2 id={`${id}-ask`}>{i18n.t('bulk.question', length)}</h2>
      <div id={`${id}-means`}>
        <p>{i18n.t('bulk.consequence', length)}</p>
        <p class="muted">{timeText('bulk.takes', length)}</p>
      </div>
      {/* Reached by the tab key, since it may have to be scrolled. */}
      <ul class="card names" aria-label={i18n.t('bulk.whom')} tabIndex={0}>
        {people.map((listed) => (
          <li key={listed.person.id}>
            <strong>{listed.person.name}</strong>
            <Facts listed={listed} />
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          // The second half of a double click on the button before is no answer.
          onClick={(event) => event.isTrusted && event.detail < 2 && onYes()}
        >
          {i18n.t('bulk.now', length)}
        </button>
        <button type="button" class="plain" onClick={onNo}>
          {i18n.t('bulk.cancel')}
        </button>
      </div>
    </div>
  );
}
