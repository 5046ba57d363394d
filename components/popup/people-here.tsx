import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../../utils/directory/directory.ts';
import type { Switches } from '../../utils/directory/overview.ts';
import { countAll, listHere, steady, type Listed } from './here.ts';
import { PersonRow } from './person-row.tsx';
import type { Activations } from './use-activations.ts';

export interface PeopleHereProps {
  directories: Directory[];
  ids: string[] | null;
  off: Switches;
  activations: Activations;
}

/** The people on the active tab who can be activated, or why there are none. */
export function PeopleHere({ directories, ids, off, activations }: PeopleHereProps) {
  const shown = useRef<Listed[]>([]);
  const people = steady(shown.current, listHere(directories, ids ?? []), activations.begun);
  shown.current = people;
  return (
    <section aria-labelledby="here">
      <h2 id="here">{i18n.t('popup.here')}</h2>
      {people.length === 0 ? (
        <NobodyHere isAwork={ids !== null} directories={directories} off={off} />
      ) : (
        <ul class="card people">
          {people.map((listed) => (
            <PersonRow key={listed.person.id} listed={listed} activations={activations} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface NobodyHereProps {
  isAwork: boolean;
  directories: Directory[];
  off: Switches;
}

function NobodyHere({ isAwork, directories, off }: NobodyHereProps) {
  // Where nothing could be read, "nobody" would be a guess.
  const isRead = directories.some(({ at, workspace }) => at !== null && !workspace.signedOut);
  if (!isRead) return isAwork ? null : <p class="empty">{i18n.t('popup.noPage')}</p>;
  return (
    <div class="empty">
      <p>{i18n.t(off.pages ? 'popup.pagesOff' : isAwork ? 'popup.nobodyHere' : 'popup.noPage')}</p>
      {isAwork && off.names && !off.pages && <p class="muted">{i18n.t('popup.namesOff')}</p>}
      <p class="muted">{i18n.t('popup.inAll', countAll(directories))}</p>
    </div>
  );
}
