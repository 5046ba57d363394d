import { i18n } from '#i18n';
import type { KeyFault } from '../../utils/access/connect.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import { Failure } from '../common/failure.tsx';
import { Check, Warning } from '../common/marks.tsx';

/** Where connecting stands. */
export type Connecting =
  | { state: 'idle' | 'running' | 'not-stored' }
  | { state: 'fault'; fault: KeyFault }
  | { state: 'problem'; problem: Problem }
  | { state: 'exists'; workspace: Workspace; before: Workspace }
  | { state: 'connected'; workspace: Workspace; replaced: boolean };

export interface ConnectFailureProps {
  connecting: Connecting;
}

const FAULTS = {
  empty: 'options.empty',
  'not-a-key': 'options.notAKey',
  forbidden: 'policy.noKeys',
} as const;

/** Why nothing was connected, and what to do. */
export function ConnectFailure({ connecting }: ConnectFailureProps) {
  if (!isFailure(connecting)) return null;
  return (
    <div class="note bad">
      <Warning />
      <div>
        <Sentence connecting={connecting} />
      </div>
    </div>
  );
}

/** Whether connecting ended without a connection. */
export function isFailure({ state }: Connecting): boolean {
  return state === 'fault' || state === 'problem' || state === 'not-stored';
}

function Sentence({ connecting }: ConnectFailureProps) {
  if (connecting.state === 'fault') return <p>{i18n.t(FAULTS[connecting.fault])}</p>;
  if (connecting.state !== 'problem') return <p>{i18n.t('options.notStored')}</p>;
  const { problem } = connecting;
  return <Failure problem={problem} sentence={ofKey(problem)} />;
}

// The general sentences speak of an access that has ended and of something that was to be sent.
function ofKey({ kind }: Problem): string | undefined {
  if (kind === 'signed-out') return i18n.t('options.notAccepted');
  if (kind === 'unreachable') return i18n.t('options.notReached');
  return undefined;
}

export interface ConnectedNoteProps {
  workspace: Workspace;
  replaced: boolean;
}

const RIGHTS = {
  'api-key': {
    yes: 'options.connectedMay',
    no: 'options.connectedMayNot',
    unknown: 'options.connectedNotKnown',
  },
  'sign-in': {
    yes: 'connect.may',
    no: 'connect.mayNot',
    unknown: 'connect.notKnown',
  },
} as const;

/** Whose workspace is connected now, and whether people may be activated with it. */
export function ConnectedNote({ workspace, replaced }: ConnectedNoteProps) {
  const { name, owner, mayActivate, kind } = workspace;
  return (
    <div class={mayActivate === 'no' ? 'note bad' : 'note good'}>
      {mayActivate === 'no' ? <Warning /> : <Check />}
      <p>
        {i18n.t(replaced ? 'options.replaced' : 'options.connected', [name, owner.name])}{' '}
        {i18n.t(RIGHTS[kind][mayActivate])}
      </p>
    </div>
  );
}
