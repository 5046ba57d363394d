import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ask } from '../../utils/ask.ts';
import type { Problem } from '../../utils/awork/problems.ts';
import type { Directory } from '../../utils/directory/directory.ts';
import { Failure } from '../common/failure.tsx';
import { localAgo } from '../common/local.ts';

export interface AgeProps {
  directories: Directory[];
}

/** How old the list is, and the button that has it read anew. */
export function Age({ directories }: AgeProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  useMinutes();
  const times = directories.flatMap(({ at }) => at ?? []);

  function refresh() {
    setBusy(true);
    setProblem(null);
    void ask('refresh', {})
      .then(setProblem, () => setProblem({ kind: 'unreachable' }))
      .finally(() => setBusy(false));
  }

  return (
    <div class="age">
      {times.length > 0 && (
        <p class="muted">{i18n.t('popup.age', [localAgo(Math.min(...times))])}</p>
      )}
      {/* Not disabled meanwhile: that would take the focus away. */}
      <button type="button" class="plain" onClick={() => !isBusy && refresh()}>
        {i18n.t(isBusy ? 'popup.refreshing' : 'popup.refresh')}
      </button>
      <div role="alert">{problem && <Failure problem={problem} />}</div>
    </div>
  );
}

// So that what is said of the age stays true.
function useMinutes(): void {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((last) => last + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
}
