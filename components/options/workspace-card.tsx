import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isForbidden } from '../../utils/access/allowed.ts';
import { daysIdle } from '../../utils/access/idle.ts';
import type { Workspace } from '../../utils/access/workspace.ts';
import { ask } from '../../utils/ask.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import { Failure } from '../common/failure.tsx';
import { Check, Warning } from '../common/marks.tsx';
import { Disconnect, type Gone } from './disconnect.tsx';
import { Facts } from './facts.tsx';
import { usePolicy } from './use-policy.ts';

export interface WorkspaceCardProps {
  workspace: Workspace;
  /** The workspace was disconnected. */
  onGone: (gone: Gone) => void;
}

type Checked =
  { state: 'not' | 'running' | 'well' | 'silent' } | { state: 'ill'; problem: Problem };

/** One connected workspace: what is known of it, and what can be done with it. */
export function WorkspaceCard({ workspace, onGone }: WorkspaceCardProps) {
  const { id, name, url, signedOut } = workspace;
  const [checked, setChecked] = useState<Checked>({ state: 'not' });
  const idle = daysIdle(workspace, Date.now());
  const running = checked.state === 'running';
  const forbidden = isForbidden(workspace, usePolicy()) && 'policy.keyForbidden';
  const ended = forbidden || (signedOut && 'options.signedOut');

  async function check() {
    if (running) return;
    setChecked({ state: 'running' });
    const problem = await ask('check', { workspaceId: id }).catch(() => 'silent' as const);
    if (problem === 'silent') setChecked({ state: 'silent' });
    else setChecked(problem ? { state: 'ill', problem } : { state: 'well' });
  }

  return (
    <li class="card workspace">
      <h3 id={`name-${id}`}>
        {url ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ) : (
          name
        )}
      </h3>
      {ended && (
        <div class="note bad">
          <Warning />
          <p>{i18n.t(ended)}</p>
        </div>
      )}
      {idle !== null && (
        <div class="note bad">
          <Warning />
          <p>{i18n.t('common.idle', [String(idle)])}</p>
        </div>
      )}
      <Facts workspace={workspace} />
      <CheckResult checked={checked} name={name} isEnded={ended !== false} />
      <div class="buttons">
        <button
          type="button"
          aria-describedby={`name-${id}`}
          aria-disabled={running}
          onClick={() => void check()}
        >
          {running ? i18n.t('options.checking') : i18n.t('options.checkAgain')}
        </button>
        <Disconnect workspace={workspace} describedBy={`name-${id}`} onGone={onGone} />
      </div>
    </li>
  );
}

interface CheckResultProps {
  checked: Checked;
  name: string;
  isEnded: boolean;
}

function CheckResult({ checked, name, isEnded }: CheckResultProps) {
  // What has ended is told at the top of the card already, for as long as it lasts.
  const ill = checked.state === 'ill' && !isEnded;
  return (
    <>
      <div role="status">
        {checked.state === 'well' && (
          <div class="note good">
            <Check />
            <p>{i18n.t('options.checkedWell', [name])}</p>
          </div>
        )}
      </div>
      <div role="alert">
        {(ill || checked.state === 'silent') && (
          <div class="note bad">
            <Warning />
            <div>
              {ill ? <Failure problem={checked.problem} /> : <p>{i18n.t('common.silent')}</p>}
            </div>
          </div>
        )}
      </div>
    </>
  );
}
