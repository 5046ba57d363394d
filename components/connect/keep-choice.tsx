import type { RefObject } from 'preact';
import { i18n } from '#i18n';

export interface KeepChoiceProps {
  id: string;
  box: RefObject<HTMLInputElement | null>;
  means: string;
  checked?: boolean;
}

/** Whether an access outlives the browser's closing. */
export function KeepChoice({ id, box, means, checked = false }: KeepChoiceProps) {
  return (
    <div class="choice">
      <input
        ref={box}
        id={id}
        type="checkbox"
        defaultChecked={checked}
        aria-describedby={`${id}-means`}
      />
      <div>
        <label for={id}>{i18n.t('options.keep')}</label>
        <p id={`${id}-means`} class="muted">
          {means}
        </p>
      </div>
    </div>
  );
}
