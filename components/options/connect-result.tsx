import { i18n } from '#i18n';
import type { KeyFault } from '../../utils/access/connect.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import { Failure } from '../common/failure.tsx';
import { Warning } from '../common/marks.tsx';

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
