import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { connectWithKey, type Replace } from '../../utils/access/connect.ts';
import { ask } from '../../utils/ask.ts';
import { ConnectedNote } from '../connect/connected-note.tsx';
import { KeepChoice } from '../connect/keep-choice.tsx';
import { ReplaceQuestion } from '../connect/replace-question.tsx';
import { ConnectFailure, isFailure, type Connecting } from './connect-result.tsx';
import { KeyField } from './key-field.tsx';

export interface ConnectWithKeyProps {
  onConnected: () => void;
}

/** The form that connects a workspace. The key is read from its field and kept nowhere in this page. */
export function ConnectWithKey({ onConnected }: ConnectWithKeyProps) {
  const [connecting, setConnecting] = useState<Connecting>({ state: 'idle' });
  const key = useRef<HTMLInputElement>(null);
  const keep = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const running = connecting.state === 'running';

  useLayoutEffect(() => {
    if (connecting.state === 'connected') status.current?.focus();
    if (isFailure(connecting)) key.current?.focus();
  }, [connecting]);

  async function connect(replace?: Replace) {
    if (running || !key.current || !keep.current) return;
    setConnecting({ state: 'running' });
    const next = await tryKey(key.current.value, keep.current.checked, replace);
    if (next.state === 'connected') {
      key.current.value = '';
      keep.current.checked = false;
      onConnected();
      // This page connected by itself, so that the key is in no message; the worker only hears that it did.
      ask('connected', { workspaceId: next.workspace.id }).catch(() => undefined);
    }
    setConnecting(next);
  }

  return (
    <section aria-labelledby="connect">
      <h2 id="connect">{i18n.t('options.connectHeading')}</h2>
      <p>{i18n.t('options.connectIntro')}</p>
      <form
        class="card connecting"
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <KeyField field={key} wrong={isFailure(connecting)} />
        <div id="key-wrong" role="alert">
          <ConnectFailure connecting={connecting} />
        </div>
        <KeepChoice
          id="keep"
          box={keep}
          label={i18n.t('options.keep')}
          means={i18n.t('options.keepMeans')}
        />
        {connecting.state === 'exists' ? (
          <ReplaceQuestion
            workspace={connecting.workspace}
            before={connecting.before}
            onAnswer={(yes) => {
              if (yes) void connect(agreed(connecting.workspace.id));
              else {
                setConnecting({ state: 'idle' });
                key.current?.focus();
              }
            }}
          />
        ) : (
          <div class="buttons">
            <button type="submit" aria-disabled={running}>
              {running ? i18n.t('options.connecting') : i18n.t('options.connect')}
            </button>
          </div>
        )}
        <div ref={status} role="status" tabIndex={-1}>
          {connecting.state === 'connected' && (
            <ConnectedNote workspace={connecting.workspace} replaced={connecting.replaced} />
          )}
        </div>
      </form>
    </section>
  );
}

const agreed = (workspaceId: string): Replace => ({
  workspaceId,
  takeBack: (id) => ask('disconnect', { workspaceId: id }),
});

async function tryKey(pasted: string, keep: boolean, replace?: Replace): Promise<Connecting> {
  try {
    const result = await connectWithKey(pasted, keep, replace);
    if (result.ok) return { state: 'connected', ...result };
    if ('fault' in result) return { state: 'fault', fault: result.fault };
    if ('problem' in result) return { state: 'problem', problem: result.problem };
    return { state: 'exists', workspace: result.workspace, before: result.before };
  } catch {
    return { state: 'not-stored' };
  }
}
