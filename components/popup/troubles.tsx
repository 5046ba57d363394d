import { i18n } from '#i18n';
import { daysIdle } from '../../utils/access/idle.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import type { Directory } from '../../utils/directory/directory.ts';
import { Failure } from '../common/failure.tsx';
import { Warning } from '../common/marks.tsx';
import { nextStep } from './next-step.ts';
import { openOptions } from './open-options.ts';

export interface TroublesProps {
  directories: Directory[];
}

/** What is wrong with the connected workspaces, or will be soon, and what to do. */
export function Troubles({ directories }: TroublesProps) {
  const several = directories.length > 1;
  return (
    <>
      {directories.map((directory) => {
        const { id, name } = directory.workspace;
        const trouble = troubleOf(directory);
        return (
          trouble && (
            <div key={id} class="note bad" role="alert">
              <Warning />
              <div>
                {several && <strong>{name}</strong>}
                {typeof trouble === 'number' ? (
                  <p>{i18n.t('common.idle', [String(trouble)])}</p>
                ) : (
                  <Failure problem={trouble} />
                )}
                {(typeof trouble === 'number' || nextStep(trouble.kind, false) === 'options') && (
                  <button type="button" class="danger" onClick={openOptions}>
                    {i18n.t('common.openOptions')}
                  </button>
                )}
              </div>
            </div>
          )
        );
      })}
    </>
  );
}

/** What stands in the way; or for how many days a sign-in has not been used, where it ends soon. */
function troubleOf({ workspace, problem }: Directory): Problem | number | null {
  if (workspace.signedOut) return { kind: 'signed-out' };
  // What the browser forbids is told once, above, with the button that helps.
  return problem?.kind === 'no-access' ? null : (problem ?? daysIdle(workspace, Date.now()));
}
