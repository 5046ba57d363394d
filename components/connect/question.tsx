import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

export interface QuestionProps {
  title: string;
  means: string;
  /** What the button says that does it. */
  yes: string;
  onYes: () => void;
  onNo: () => void;
}

/** A question that stands where it was asked for; the focus comes to it, and Escape is a no. */
export function Question({ title, means, yes, onYes, onNo }: QuestionProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      class="note bad question"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-means`}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={`${id}-ask`}>
        <strong>{title}</strong>
      </p>
      <p id={`${id}-means`}>{means}</p>
      <div class="buttons">
        <button type="button" class="danger" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="plain" onClick={onNo}>
          {i18n.t('options.cancel')}
        </button>
      </div>
    </div>
  );
}
