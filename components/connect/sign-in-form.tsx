import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SignedIn } from '../../utils/access/sign-in.ts';
import { ask } from '../../utils/ask.ts';
import { ConnectedNote } from './connected-note.tsx';
import { KeepChoice } from './keep-choice.tsx';
import { ReplaceQuestion } from './replace-question.tsx';
import { SignInFailure } from './sign-in-failure.tsx';

/** Where signing in stands. */
export type SigningIn =
  | { state: 'idle' | 'running' | 'interrupted' | 'kept' }
  | Exclude<SignedIn, { state: 'connected' }>
  | (Extract<SignedIn, { state: 'connected' }> & { replaced?: boolean });

export interface SignInFormProps {
  onConnected?: () => void;
}

/** Connects a workspace by signing in at awork. The tokens are the worker's: this page never sees them. */
export function SignInForm({ onConnected }: SignInFormProps) {
  const [signing, setSigning] = useState<SigningIn>({ state: 'idle' });
  const keep = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const running = signing.state === 'running';

  useLayoutEffect(() => {
    if (signing.state === 'connected' || signing.state === 'kept') status.current?.focus();
  }, [signing]);

  async function go(work: () => Promise<SigningIn>) {
    if (running) return;
    setSigning({ state: 'running' });
    const next = await work().catch((): SigningIn => ({ state: 'interrupted' }));
    if (next.state === 'connected') onConnected?.();
    setSigning(next);
  }

  const decide = (workspaceId: string, replace: boolean) =>
    go(async () => {
      const workspace = await ask('decide', { workspaceId, replace });
      if (!replace) return { state: 'kept' };
      return workspace
        ? { state: 'connected', workspace, replaced: true }
        : { state: 'interrupted' };
    });

  return (
    <div class="connect">
      <div role="alert">
        <SignInFailure signing={signing} />
      </div>
      <KeepChoice
        id="keep-sign-in"
        box={keep}
        checked
        label={i18n.t('connect.keep')}
        means={i18n.t('connect.keepMeans')}
      />
      {signing.state === 'exists' ? (
        <ReplaceQuestion
          workspace={signing.workspace}
          before={signing.before}
          onAnswer={(replace) => void decide(signing.workspace.id, replace)}
        />
      ) : (
        <div class="buttons">
          <button
            type="button"
            class="primary"
            aria-disabled={running}
            onClick={() => void go(() => ask('signIn', { keep: keep.current?.checked ?? true }))}
          >
            {i18n.t(running ? 'connect.running' : 'connect.signIn')}
          </button>
        </div>
      )}
      <div ref={status} role="status" tabIndex={-1}>
        {signing.state === 'connected' && (
          <ConnectedNote workspace={signing.workspace} replaced={signing.replaced ?? false} />
        )}
        {signing.state === 'kept' && <p class="note">{i18n.t('connect.kept')}</p>}
      </div>
    </div>
  );
}
