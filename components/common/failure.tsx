import { i18n } from '#i18n';
import type { Problem } from '../../utils/awork/problems.ts';
import { problemText } from '../../utils/problem-text.ts';

export interface FailureProps {
  problem: Problem;
  /** A sentence for this place, where the general one does not fit. */
  sentence?: string | undefined;
}

/** What went wrong and what to do, with the reference that awork's support asks for. */
export function Failure({ problem, sentence }: FailureProps) {
  return (
    <>
      <p>{sentence ?? problemText(problem)}</p>
      {problem.reference && (
        <p class="reference">{i18n.t('notice.reference', [problem.reference])}</p>
      )}
    </>
  );
}
