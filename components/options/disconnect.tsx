import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Workspace } from '../../utils/access/workspace.ts';
import { ask } from '../../utils/ask.ts';

export interface DisconnectProps {
  workspace: Workspace;
  /** The element that names the workspace. */
  describedBy: string;
  onGone: (name: string) => void;
}

/** The button that disconnects a workspace, and asks once before it does. */
export function Disconnect({ workspace: { id, name }, describedBy, onGone }: DisconnectProps) {
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
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
    try {
      await ask('disconnect', { workspaceId: id });
      onGone(name);
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {asking ? (
        <Question name={name} onYes={() => void disconnect()} onNo={() => setAsking(false)} />
      ) : (
        <button
          ref={opener}
          type="button"
          class="plain"
          aria-describedby={describedBy}
          onClick={() => setAsking(true)}
        >
          {i18n.t('options.disconnect')}
        </button>
      )}
      <div role="alert">
        {failed && <p class="note bad">{i18n.t('options.notDisconnected', [name])}</p>}
      </div>
    </>
  );
}

interface QuestionProps {
  name: string;
  onYes: () => void;
  onNo: () => void;
}

function Question({ name, onYes, onNo }: QuestionProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      class="note bad question"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-means`}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={`${id}-ask`}>
        <strong>{i18n.t('options.disconnectAsk', [name])}</strong>
      </p>
      <p id={`${id}-means`}>{i18n.t('options.disconnectMeans')}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={onYes}>
          {i18n.t('options.disconnectNow')}
        </button>
        <button type="button" class="plain" onClick={onNo}>
          {i18n.t('options.cancel')}
        </button>
      </div>
    </div>
  );
}
