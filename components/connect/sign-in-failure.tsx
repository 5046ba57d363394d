import { i18n } from '#i18n';
import type { SignInFault } from '../../utils/access/sign-in-fault.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import { Failure } from '../common/failure.tsx';
import { Warning } from '../common/marks.tsx';
import type { SigningIn } from './sign-in-form.tsx';

export interface SignInFailureProps {
  signing: SigningIn;
  /** Whether a policy forbids the other way to connect, an API key. */
  noKeys?: boolean;
}

/** Why signing in has connected nothing, and what to do. */
export function SignInFailure({ signing, noKeys }: SignInFailureProps) {
  if (!isFailed(signing)) return null;
  return (
    <div class="note bad">
      <Warning />
      <div>
        <Sentence signing={signing} noKeys={noKeys} />
      </div>
    </div>
  );
}

/** Whether signing in ended without a connection. */
export function isFailed({ state }: SigningIn): boolean {
  return ['fault', 'problem', 'interrupted'].includes(state);
}

function Sentence({ signing, noKeys }: SignInFailureProps) {
  if (signing.state === 'problem') {
    const { problem } = signing;
    return <Failure problem={problem} sentence={ofSigningIn(problem)} />;
  }
  if (signing.state !== 'fault') return <p>{i18n.t('connect.interrupted')}</p>;
  const { fault, description } = signing;
  return (
    <>
      <p>{[i18n.t(FAULTS[fault]), ...otherWay(fault, noKeys)].join(' ')}</p>
      {description && <p class="muted">{i18n.t('connect.says', [description])}</p>}
    </>
  );
}

const FAULTS = {
  closed: 'connect.closed',
  denied: 'connect.denied',
  'timed-out': 'connect.timedOut',
  'wrong-answer': 'connect.wrongAnswer',
  'redirect-refused': 'connect.redirectRefused',
  'not-registered': 'connect.notRegistered',
  refused: 'connect.refused',
  'code-refused': 'connect.codeRefused',
  running: 'connect.alreadyRunning',
  'not-stored': 'connect.notStored',
} as const satisfies Record<SignInFault, string>;

// What to do where signing in may never go.
function otherWay(fault: SignInFault, noKeys = false): string[] {
  if (fault === 'wrong-answer' || fault === 'refused') {
    return noKeys ? [] : [i18n.t('connect.keyIfAgain')];
  }
  if (fault !== 'redirect-refused' && fault !== 'not-registered') return [];
  return [i18n.t(noKeys ? 'policy.noKeys' : 'connect.keyInstead')];
}

// The general sentences speak of people, and of something that was to be sent.
function ofSigningIn({ kind }: Problem): string | undefined {
  if (kind === 'unreachable') return i18n.t('connect.notReached');
  if (['wait', 'blocked', 'no-access'].includes(kind)) return undefined;
  return i18n.t('connect.odd');
}
