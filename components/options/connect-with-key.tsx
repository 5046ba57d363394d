import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { connectWithKey } from '../../utils/access/connect.ts';
import { workspaces } from '../../utils/access/vault.ts';
import { ask } from '../../utils/ask.ts';
import { ConnectedNote, ConnectFailure, isFailure, type Connecting } from './connect-result.tsx';
import { KeepChoice, KeyField } from './key-fields.tsx';

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

  async function connect() {
    if (running || !key.current || !keep.current) return;
    setConnecting({ state: 'running' });
    const next = await tryKey(key.current.value, keep.current.checked);
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
        class="card connect"
        onSubmit={(event) => {
          event.preventDefault();
          void connect();
        }}
      >
        <KeyField field={key} wrong={isFailure(connecting)} />
        <div id="key-wrong" role="alert">
          <ConnectFailure connecting={connecting} />
        </div>
        <KeepChoice box={keep} />
        <div class="buttons">
          <button type="submit" class="primary" aria-disabled={running}>
            {running ? i18n.t('options.connecting') : i18n.t('options.connect')}
          </button>
        </div>
        <div ref={status} role="status" tabIndex={-1}>
          {connecting.state === 'connected' && (
            <ConnectedNote workspace={connecting.workspace} replaced={connecting.replaced} />
          )}
        </div>
      </form>
    </section>
  );
}

async function tryKey(pasted: string, keep: boolean): Promise<Connecting> {
  try {
    const before = await workspaces();
    const result = await connectWithKey(pasted, keep);
    if (result.ok) {
      const { workspace } = result;
      const replaced = before.some(({ id }) => id === workspace.id);
      return { state: 'connected', workspace, replaced };
    }
    if ('fault' in result) return { state: 'fault', fault: result.fault };
    return { state: 'problem', problem: result.problem };
  } catch {
    return { state: 'not-stored' };
  }
}
