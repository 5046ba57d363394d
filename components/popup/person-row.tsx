import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Avatar } from '../common/avatar.tsx';
import { Facts } from './facts.tsx';
import type { Listed } from './here.ts';
import { Marked, type Sought } from './marked.tsx';
import { rowId, type Place } from './people-list.tsx';
import { pictureOf } from './picture.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import type { Activations } from './use-activations.ts';

export interface PersonRowProps {
  listed: Listed;
  activations: Activations;
  place: Place;
  /** What is searched for. */
  sought: Sought;
  /** Whether the tab key stops at this row: it does at one, the arrows go to the others. */
  isStop: boolean;
  isSelected: boolean;
  /** The person is to be selected or not; with `range`, everybody up to them. */
  onSelect: (range: boolean) => void;
  onFocus: () => void;
}

/** One person, with what can be done and what has become of it. */
export function PersonRow(props: PersonRowProps) {
  const { listed, activations, place, sought, isStop, isSelected, onSelect, onFocus } = props;
  const { person } = listed;
  const id = rowId(person.id);
  const tabIndex = isStop ? 0 : -1;
  const activation = activations.of(person.id);
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<string | undefined>(undefined);
  const state = activation?.state;

  useLayoutEffect(() => place.observe(person.id, row.current!), [person.id, place.observe]);

  // What had the focus goes with the question, so the focus stays with the person.
  useLayoutEffect(() => {
    if (before.current === 'asking') (state ? row : button).current?.focus();
    before.current = state;
  }, [state]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || state !== 'asking') return;
    // Otherwise the browser would close the whole popup.
    event.preventDefault();
    activations.cancel(person.id);
  }

  return (
    <li
      ref={row}
      id={id}
      class="person"
      tabIndex={-1}
      aria-posinset={place.number}
      aria-setsize={place.count}
      style={{ top: place.top }}
      onKeyDown={onKeyDown}
      onFocusIn={onFocus}
    >
      <div class="who">
        <input
          type="checkbox"
          aria-label={i18n.t('popup.select', [person.name])}
          aria-describedby={`${id}-facts`}
          tabIndex={tabIndex}
          checked={isSelected}
          // Who was begun with can be neither selected nor left out any more.
          disabled={activation !== undefined && state !== 'asking'}
          onClick={(event) => onSelect(event.shiftKey)}
        />
        <Avatar name={person.name} picture={place.isSeen ? pictureOf(person) : null} />
        <h3>
          <Marked text={person.name} sought={sought} />
        </h3>
        {!activation && (
          <button
            ref={button}
            type="button"
            class="primary"
            tabIndex={tabIndex}
            aria-label={i18n.t('action.idle', [person.name])}
            onClick={(event) => event.isTrusted && activations.question(listed)}
          >
            {i18n.t('action.idleShort')}
          </button>
        )}
        <Facts id={`${id}-facts`} listed={listed} sought={sought} />
      </div>
      {state === 'asking' && (
        <Question
          person={person}
          onYes={() => activations.confirm(listed)}
          onNo={() => activations.cancel(person.id)}
        />
      )}
      {activation && activation.state !== 'asking' && (
        <Result
          name={person.name}
          activation={activation}
          onAgain={() => activations.question(listed)}
          onCheck={(ticket) => activations.checkAgain(listed, ticket)}
        />
      )}
    </li>
  );
}
