import type { RefObject } from 'preact';
import { i18n } from '#i18n';

export interface KeyFieldProps {
  field: RefObject<HTMLInputElement | null>;
  wrong: boolean;
}

/** The masked field for the key. */
export function KeyField({ field, wrong }: KeyFieldProps) {
  return (
    <div class="field">
      <label for="key">{i18n.t('options.key')}</label>
      <input
        ref={field}
        id="key"
        type="password"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'key-wrong key-hint' : 'key-hint'}
      />
      <p id="key-hint" class="muted">
        {i18n.t('options.keyHint')}
      </p>
    </div>
  );
}
