import { i18n } from '#i18n';
import { Age } from './age.tsx';
import { AccessNote } from '../common/access-note.tsx';
import { Announcer } from './announcer.tsx';
import { Header } from './header.tsx';
import { openOptions } from './open-options.ts';
import { People } from './people.tsx';
import { useActivations } from './use-activations.ts';
import { useHere } from './use-here.ts';
import { Troubles } from './troubles.tsx';

/** The toolbar popup. */
export function Popup() {
  const here = useHere();
  const activations = useActivations();
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
        {here.state === 'read' && here.directories.length > 0 && (
          <People
            directories={here.directories}
            ids={here.ids}
            off={here.off}
            activations={activations}
          />
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
