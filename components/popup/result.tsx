import { i18n } from '#i18n';
import type { Problem } from '../../utils/awork/problems.ts';
import { Failure } from '../common/failure.tsx';
import { Check, Warning } from '../common/marks.tsx';
import type { Ended } from './activate.ts';
import { nextStep } from './next-step.ts';
import { openOptions } from './open-options.ts';
import { useCountdown } from './use-countdown.ts';

export interface ResultProps {
  name: string;
  activation: Ended | { state: 'working' };
  onAgain: () => void;
  onCheck: (ticket: string) => void;
}

/** What has become of an activation, and what can be done next. */
export function Result({ name, activation, onAgain, onCheck }: ResultProps) {
  switch (activation.state) {
    case 'working':
      return <p class="note">{i18n.t('notice.working', [name])}</p>;
    case 'activated':
      return <Good text={i18n.t('notice.activated', [name])} />;
    case 'already-active':
      return <Good text={i18n.t('notice.alreadyActive', [name])} />;
    case 'failed':
      return <Failed {...{ name, onAgain, onCheck }} {...activation} />;
  }
}

function Good({ text }: { text: string }) {
  return (
    <div class="note good">
      <Check />
      <p>{text}</p>
    </div>
  );
}

interface FailedProps extends Omit<ResultProps, 'activation'> {
  problem: Problem;
  ticket: string | null;
}

function Failed({ name, problem, ticket, onAgain, onCheck }: FailedProps) {
  const left = useCountdown(problem.seconds ?? 0);
  const step = nextStep(problem.kind, ticket !== null);
  return (
    <div class="note bad">
      <Warning />
      <div>
        {problem.kind !== 'unknown' && <strong>{i18n.t('notice.failed', [name])}</strong>}
        <Failure problem={problem} />
        {step === 'again' && (
          <button
            type="button"
            class="danger"
            disabled={left > 0}
            onClick={(event) => event.isTrusted && onAgain()}
          >
            {left > 0 ? i18n.t('popup.againIn', [String(left)]) : i18n.t('popup.again')}
          </button>
        )}
        {step === 'check' && ticket && (
          <button type="button" class="danger" onClick={() => onCheck(ticket)}>
            {i18n.t('notice.checkAgain')}
          </button>
        )}
        {step === 'options' && (
          <button type="button" class="danger" onClick={openOptions}>
            {i18n.t('common.openOptions')}
          </button>
        )}
      </div>
    </div>
  );
}
