import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Avatar } from '../common/avatar.tsx';
import { localDay } from '../common/local.ts';
import type { Listed } from './here.ts';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import type { Activations } from './use-activations.ts';

export interface PersonRowProps {
  listed: Listed;
  activations: Activations;
}

/** One person, with what can be done and what has become of it. */
export function PersonRow({ listed, activations }: PersonRowProps) {
  const { person } = listed;
  const activation = activations.of(person.id);
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<string | undefined>(undefined);
  const state = activation?.state;

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
    <li ref={row} class="person" tabIndex={-1} onKeyDown={onKeyDown}>
      <div class="who">
        <Avatar name={person.name} />
        <h3>{person.name}</h3>
        {!activation && (
          <button
            ref={button}
            type="button"
            class="primary"
            aria-label={i18n.t('action.idle', [person.name])}
            onClick={(event) => event.isTrusted && activations.question(listed)}
          >
            {i18n.t('action.idleShort')}
          </button>
        )}
        <Facts listed={listed} />
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

export interface FactsProps {
  listed: Listed;
}

/** What tells people of the same name apart. */
export function Facts({ listed: { person, workspace } }: FactsProps) {
  const since = localDay(person.deactivatedOn);
  return (
    <div class="facts">
      {person.email && person.email !== person.name && <p class="muted">{person.email}</p>}
      {person.position && <p class="muted">{person.position}</p>}
      {since && <p class="muted">{i18n.t('popup.since', [since])}</p>}
      {workspace && <p class="muted">{i18n.t('popup.workspace', [workspace])}</p>}
    </div>
  );
}
