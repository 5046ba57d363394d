import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Check } from '../common/marks.tsx';

export interface StepProps {
  number: number;
  title: string;
  isDone: boolean;
  children: ComponentChildren;
}

/** One step: its number, or a check mark once it is done, and what there is to do. */
export function Step({ number, title, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'card step done' : 'card step'}>
      <span class="number" aria-hidden="true">
        {isDone ? <Check /> : number}
      </span>
      <div>
        <h2>
          {title}
          {isDone && <span class="unseen"> – {i18n.t('welcome.done')}</span>}
        </h2>
        {children}
      </div>
    </li>
  );
}
