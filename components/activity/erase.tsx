import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { erasePast } from '../../utils/activation/past.ts';
import { Question } from '../connect/question.tsx';

export interface EraseProps {
  isEmpty: boolean;
  onErased: () => void;
}

type Stage = 'idle' | 'asking' | 'failed' | { left: number };

/** The button that erases what was tried, and asks once before it does. */
export function Erase({ isEmpty, onErased }: EraseProps) {
  const [stage, setStage] = useState<Stage>('idle');
  const opener = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  const asking = stage === 'asking';

  // The question stands in the place of the button; after it, the focus goes to where there is something to read.
  useLayoutEffect(() => {
    if (asked.current && !asking) (stage === 'idle' ? opener : status).current?.focus();
    asked.current = asking;
  }, [stage]);

  async function erase() {
    try {
      setStage({ left: await erasePast() });
      onErased();
    } catch {
      setStage('failed');
    }
  }

  return (
    <>
      {asking && (
        <Question
          title={i18n.t('activity.eraseAsk')}
          means={i18n.t('activity.eraseMeans')}
          yes={i18n.t('activity.eraseNow')}
          onYes={() => void erase()}
          onNo={() => setStage('idle')}
        />
      )}
      {!asking && !isEmpty && (
        <div class="buttons">
          <button ref={opener} type="button" class="plain" onClick={() => setStage('asking')}>
            {i18n.t('activity.erase')}
          </button>
        </div>
      )}
      <div ref={status} role="status" tabIndex={-1}>
        {typeof stage === 'object' && <p class="note">{i18n.t('activity.erased', stage.left)}</p>}
      </div>
      <div role="alert">
        {stage === 'failed' && <p class="note bad">{i18n.t('activity.notErased')}</p>}
      </div>
    </>
  );
}
