import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SignedIn } from '../../utils/access/sign-in.ts';
import { ask } from '../../utils/ask.ts';
import { ConnectedNote } from './connected-note.tsx';
import { KeepChoice } from './keep-choice.tsx';
import { ReplaceQuestion } from './replace-question.tsx';
import { isFailed, SignInFailure } from './sign-in-failure.tsx';

/** Where signing in stands. */
export type SigningIn =
  | { state: 'idle' | 'running' | 'deciding' | 'interrupted' | 'kept' }
  | Exclude<SignedIn, { state: 'connected' }>
  | (Extract<SignedIn, { state: 'connected' }> & { replaced?: boolean });

export interface SignInFormProps {
  onConnected?: () => void;
  /** Whether one workspace is all that is wanted: then nothing but how it went stays. */
  once?: boolean;
  /** Whether a policy forbids API keys, so that none is offered where signing in fails. */
  noKeys?: boolean;
}

const LABELS = {
  idle: 'connect.signIn',
  running: 'connect.running',
  deciding: 'options.connecting',
} as const;

/** Connects a workspace by signing in at awork. The tokens are the worker's: this page never sees them. */
export function SignInForm({ onConnected, once, noKeys }: SignInFormProps) {
  const [signing, setSigning] = useState<SigningIn>({ state: 'idle' });
  const keep = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const running = signing.state === 'running' || signing.state === 'deciding';

  useLayoutEffect(() => {
    if (signing.state === 'connected' || signing.state === 'kept') status.current?.focus();
    if (isFailed(signing)) button.current?.focus();
  }, [signing]);

  async function go(state: 'running' | 'deciding', work: () => Promise<SigningIn>) {
    if (running) return;
    setSigning({ state });
    const next = await work().catch((): SigningIn => ({ state: 'interrupted' }));
    if (next.state === 'connected') onConnected?.();
    setSigning(next);
  }

  const decide = (workspaceId: string, replace: boolean) =>
    go('deciding', async () => {
      const workspace = await ask('decide', { workspaceId, replace });
      if (!replace) return { state: 'kept' };
      return workspace
        ? { state: 'connected', workspace, replaced: true }
        : { state: 'interrupted' };
    });

  return (
    <div class="connect">
      <div role="alert">
        <SignInFailure signing={signing} noKeys={noKeys} />
      </div>
      {!(once && signing.state === 'connected') && (
        <>
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
                ref={button}
                type="button"
                class="primary"
                aria-disabled={running}
                onClick={() =>
                  void go('running', () => ask('signIn', { keep: keep.current?.checked ?? true }))
                }
              >
                {i18n.t(
                  LABELS[
                    signing.state === 'running' || signing.state === 'deciding'
                      ? signing.state
                      : 'idle'
                  ],
                )}
              </button>
            </div>
          )}
        </>
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
