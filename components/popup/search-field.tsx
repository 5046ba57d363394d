import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { i18n } from '#i18n';

export interface SearchFieldProps {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  onQuery: (query: string) => void;
}

/** Where one types whom one looks for; has the focus as soon as it is there. */
export function SearchField({ field, query, onQuery }: SearchFieldProps) {
  useLayoutEffect(() => {
    // Whoever is somewhere else already is not taken away from there.
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      aria-label={i18n.t('popup.search')}
      placeholder={i18n.t('popup.search')}
      aria-describedby="keys"
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
    />
  );
}
