import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Announcer } from './announcer.tsx';
import { AskedPerson } from './asked-person.tsx';
import { closeWindow } from './close-window.ts';
import { Header } from './header.tsx';
import { listHere } from './here.ts';
import { useActivations } from './use-activations.ts';
import { useHere } from './use-here.ts';

export interface AskedProps {
  personId: string;
}

/** The small window that asks where a page of awork hides our action or our notice. */
export function Asked({ personId }: AskedProps) {
  const here = useHere();
  const activations = useActivations();
  const directories = here.state === 'read' ? here.directories : null;
  // Who was activated has left the directory, and is shown all the same.
  const listed = activations.begun[0] ?? listHere(directories ?? [], [personId])[0];

  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && closeWindow();
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);

  return (
    <>
      <Header directories={directories} />
      <main class="asked">
        {here.state === 'reading' && <p class="empty muted">{i18n.t('popup.reading')}</p>}
        {here.state === 'silent' && (
          <p class="note bad" role="alert">
            {i18n.t('common.silent')}
          </p>
        )}
        {listed && <AskedPerson listed={listed} activations={activations} />}
        {directories && !listed && <p class="note bad">{i18n.t('problem.not_eligible')}</p>}
      </main>
      <Announcer last={activations.last} />
      <footer>
        <button type="button" class="plain" onClick={closeWindow}>
          {i18n.t('popup.close')}
        </button>
      </footer>
    </>
  );
}
