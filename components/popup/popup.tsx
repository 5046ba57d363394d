import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Age } from './age.tsx';
import { AccessNote } from '../common/access-note.tsx';
import { Announcer } from './announcer.tsx';
import { Header } from './header.tsx';
import { openOptions } from './open-options.ts';
import { useBulkJob } from './many/use-bulk-job.ts';
import { Strip } from './many/strip.tsx';
import { useBulk, type Bulk } from './many/use-bulk.ts';
import { People } from './people.tsx';
import { useActivations, type Activations } from './use-activations.ts';
import { useHere, type Here } from './use-here.ts';
import { Troubles } from './troubles.tsx';

/** The toolbar popup. */
export function Popup() {
  const here = useHere();
  const activations = useActivations();
  const bulk = useBulk();
  const { job } = bulk;
  const directories = here.state === 'read' ? here.directories : null;
  return (
    <div class="popup">
      <Header directories={directories} />
      <main>
        <AccessNote />
        {here.state === 'reading' && <p class="empty muted">{i18n.t('popup.reading')}</p>}
        {here.state === 'silent' && (
          <p class="note bad" role="alert">
            {i18n.t('common.silent')}
          </p>
        )}
        {directories?.length === 0 && <NotConnected />}
        {directories && <Troubles directories={directories} />}
        {here.state === 'read' && job !== undefined && (here.directories.length > 0 || job) && (
          <Body here={here} activations={activations} bulk={bulk} />
        )}
      </main>
      <Announcer last={activations.last} />
      <footer>
        <button type="button" class="plain" onClick={openOptions}>
          {i18n.t('popup.settings')}
        </button>
        {directories && directories.length > 0 && <Age directories={directories} />}
      </footer>
    </div>
  );
}

interface BodyProps {
  here: Here & { state: 'read' };
  activations: Activations;
  bulk: Bulk;
}

/** The job of activating many while there is one, else the list; from the one, one can look at the other. */
function Body({ here, activations, bulk }: BodyProps) {
  const [isListed, setListed] = useState(false);
  const { directories, ids, off } = here;
  const { job } = bulk;
  const BulkJob = useBulkJob(job !== null);
  if (job && !isListed) {
    return BulkJob && <BulkJob {...{ job, bulk, directories }} onList={() => setListed(true)} />;
  }
  return (
    <>
      {job && <Strip job={job} onShow={() => setListed(false)} />}
      <People {...{ directories, ids, off, activations, bulk }} onStart={() => setListed(false)} />
    </>
  );
}

function NotConnected() {
  return (
    <div class="empty">
      <p>{i18n.t('popup.connectWhy')}</p>
      <button type="button" class="primary" onClick={openOptions}>
        {i18n.t('popup.connect')}
      </button>
    </div>
  );
}
