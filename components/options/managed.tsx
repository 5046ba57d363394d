import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Lock, Warning } from '../common/marks.tsx';
import { usePolicy } from './use-policy.ts';

export interface LockedProps {
  id: string;
}

/** Says that a policy has set what stands here. A control names it as its description. */
export function Locked({ id }: LockedProps) {
  return (
    <p id={id} class="locked">
      <Lock />
      {i18n.t('policy.locked')}
    </p>
  );
}

/**
 * What a locked control has. It is not `disabled`, which would take it from the order of the Tab key, and with it the
 * reason from whoever goes from control to control with a screen reader.
 */
export function locking(isLocked: boolean) {
  const keep = (event: Event) => event.preventDefault();
  return isLocked ? ({ 'aria-disabled': true, onClick: keep } as const) : {};
}

/** Says which settings of a policy do not fit. */
export function Unfit() {
  return usePolicy().unfit.map((name) => (
    <div key={name} class="note bad">
      <Warning />
      <p>{i18n.t('policy.unfit', [name])}</p>
    </div>
  ));
}

export interface WhereKeysAllowedProps {
  children: ComponentChildren;
}

/** The form for API keys; where a policy forbids them, that it does. */
export function WhereKeysAllowed({ children }: WhereKeysAllowedProps) {
  if (usePolicy().allowApiKeys !== false) return children;
  return (
    <section aria-labelledby="connect">
      <h2 id="connect">{i18n.t('options.connectHeading')}</h2>
      <p class="locked">
        <Lock />
        {i18n.t('policy.noKeys')}
      </p>
    </section>
  );
}
