import type { RefObject } from 'preact';

export interface KeepChoiceProps {
  id: string;
  box: RefObject<HTMLInputElement | null>;
  label: string;
  means: string;
  checked?: boolean;
}

/** Whether an access outlives the browser's closing. */
export function KeepChoice({ id, box, label, means, checked = false }: KeepChoiceProps) {
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
        <label for={id}>{label}</label>
        <p id={`${id}-means`} class="muted">
          {means}
        </p>
      </div>
    </div>
  );
}
