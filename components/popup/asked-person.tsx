import { i18n } from '#i18n';
import { Avatar } from '../common/avatar.tsx';
import { closeWindow } from './close-window.ts';
import type { Listed } from './here.ts';
import { Facts } from './facts.tsx';
import { Question } from './question.tsx';
import { Result } from './result.tsx';
import type { Activations } from './use-activations.ts';
import { useStill } from './use-still.ts';

export interface AskedPersonProps {
  listed: Listed;
  activations: Activations;
}

/** Whom the window asks about: first the question and why it stands here, then how it ended. */
export function AskedPerson({ listed, activations }: AskedPersonProps) {
  const ready = useStill();
  const { person } = listed;
  const activation = activations.of(person.id);
  const asks = !activation || activation.state === 'asking';
  return (
    <>
      {asks && <p>{i18n.t('popup.whyWindow')}</p>}
      <div class="card person">
        <div class="who">
          <Avatar name={person.name} />
          <h2>{person.name}</h2>
          <Facts listed={listed} />
        </div>
        {asks ? (
          <Question
            person={person}
            ready={ready}
            onYes={() => activations.confirm(listed)}
            onNo={closeWindow}
          />
        ) : (
          <Result
            name={person.name}
            activation={activation}
            onAgain={() => activations.question(listed)}
            onCheck={(ticket) => activations.checkAgain(listed, ticket)}
          />
        )}
      </div>
    </>
  );
}
