import { i18n } from '#i18n';
import { localDay } from '../common/local.ts';
import type { Listed } from './here.ts';
import { Marked, type Sought } from './marked.tsx';

export interface FactsProps {
  id?: string;
  listed: Listed;
  sought?: Sought;
}

/** What tells people of the same name apart. */
export function Facts({ id, listed: { person, workspace }, sought }: FactsProps) {
  const { email, name, position } = person;
  const since = localDay(person.deactivatedOn);
  return (
    <div id={id} class="facts muted">
      {email && email !== name && (
        <p>
          <Marked text={email} sought={sought} />
        </p>
      )}
      {position && (
        <p>
          <Marked text={position} sought={sought} />
        </p>
      )}
      {since && <p>{i18n.t('popup.since', [since])}</p>}
      {workspace && (
        <p>
          <Marked text={i18n.t('popup.workspace', [workspace])} sought={sought} />
        </p>
      )}
    </div>
  );
}
