import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Revoked } from '../../utils/access/revoke.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import { ask } from '../../utils/ask.ts';
import { Question } from '../connect/question.tsx';

/** A workspace that was disconnected, and whether awork has taken our access back. */
export interface Gone {
  name: string;
  revoked: Revoked;
}

const MEANS = {
  'api-key': 'options.disconnectMeans',
  'sign-in': 'options.disconnectSignInMeans',
} as const;

export interface DisconnectProps {
  workspace: Workspace;
  /** The element that names the workspace. */
  describedBy: string;
  onGone: (gone: Gone) => void;
}

/** The button that disconnects a workspace, and asks once before it does. */
export function Disconnect({
  workspace: { id, name, kind },
  describedBy,
  onGone,
}: DisconnectProps) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const [running, setRunning] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  const asked = useRef(false);

  // The question stands in the place of the button, which comes back with the focus on it.
  useLayoutEffect(() => {
    if (asked.current && !asking) opener.current?.focus();
    asked.current = asking;
  }, [asking]);

  async function disconnect() {
    setAsking(false);
    setFailed(false);
    setRunning(true);
    try {
      onGone({ name, revoked: await ask('disconnect', { workspaceId: id }) });
    } catch {
      setFailed(true);
      setRunning(false);
    }
  }

  return (
    <>
      {asking ? (
        <Question
          title={i18n.t('options.disconnectAsk', [name])}
          means={i18n.t(MEANS[kind])}
          yes={i18n.t('options.disconnectNow')}
          onYes={() => void disconnect()}
          onNo={() => setAsking(false)}
        />
      ) : (
        <button
          ref={opener}
          type="button"
          class="plain"
          aria-describedby={describedBy}
          aria-disabled={running}
          onClick={() => !running && setAsking(true)}
        >
          {i18n.t(running ? 'options.disconnecting' : 'options.disconnect')}
        </button>
      )}
      <div role="alert">
        {failed && <p class="note bad">{i18n.t('options.notDisconnected', [name])}</p>}
      </div>
    </>
  );
}
