import { i18n } from '#i18n';
import type { Problem } from '../../utils/awork/problems.ts';
import type { Directory } from '../../utils/directory/directory.ts';
import { Failure } from '../common/failure.tsx';
import { Warning } from '../common/marks.tsx';
import { nextStep } from './next-step.ts';
import { openOptions } from './open-options.ts';

export interface TroublesProps {
  directories: Directory[];
}

/** What is wrong with the connected workspaces, and what to do. */
export function Troubles({ directories }: TroublesProps) {
  const several = directories.length > 1;
  return (
    <>
      {directories.map(({ workspace, problem }) => {
        const trouble: Problem | null = workspace.signedOut ? { kind: 'signed-out' } : problem;
        // What the browser forbids is told once, above, with the button that helps.
        return (
          trouble &&
          trouble.kind !== 'no-access' && (
            <div key={workspace.id} class="note bad" role="alert">
              <Warning />
              <div>
                {several && <strong>{workspace.name}</strong>}
                <Failure problem={trouble} />
                {nextStep(trouble.kind, false) === 'options' && (
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
