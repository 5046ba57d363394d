import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { problemText } from '../../../utils/problem-text.ts';
import type { Listed } from '../here.ts';
import type { Bulk } from './use-bulk.ts';
import { MOST } from './use-many.ts';

export interface StartManyProps extends Pick<Bulk, 'job' | 'refused'> {
  /** Who is selected. */
  people: Listed[];
  /** Whether the question has just been answered with no: its button gets the focus back. */
  wasAsked: boolean;
  onAsk: (people: Listed[]) => void;
}

/** The button that asks about all who are selected; it always stands below them. */
export function StartMany({ people, wasAsked, onAsk, job, refused }: StartManyProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wasAsked) button.current?.focus();
  }, []);
  const { length } = people;
  const isBusy = job?.state === 'running' || job?.state === 'paused';
  const problem = isBusy || refused === 'busy' ? i18n.t('bulk.busy') : whyNot(length, refused);
  return (
    <>
      {length > 0 && (
        <div class="start">
          <button
            ref={button}
            type="button"
            class="primary"
            disabled={isBusy || length > MOST}
            onClick={(event) => event.isTrusted && onAsk(people)}
          >
            {i18n.t('bulk.start', length)}
          </button>
        </div>
      )}
      <div role="alert" class="why-not">
        {length > 0 && problem && <p class="note bad">{problem}</p>}
      </div>
    </>
  );
}

function whyNot(length: number, refused: Bulk['refused']): string | null {
  if (length > MOST) return i18n.t('bulk.tooMany');
  if (refused === 'silent') return i18n.t('common.silent');
  return refused === 'not-recorded' ? problemText({ kind: 'not-recorded' }) : null;
}
