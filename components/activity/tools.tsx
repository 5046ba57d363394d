import { i18n } from '#i18n';
import { RESULT_NAMES } from './result-names.ts';
import type { Wanted } from './search.ts';
import { RESULTS } from './told.ts';

export interface ToolsProps {
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

/** What the table is narrowed with. */
export function Tools({ wanted, onChange }: ToolsProps) {
  return (
    <div class="tools" role="search">
      <div class="field">
        <label for="search">{i18n.t('activity.search')}</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          value={wanted.words}
          onInput={(event) => onChange({ ...wanted, words: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for="result">{i18n.t('activity.result')}</label>
        <select
          id="result"
          value={wanted.result}
          onChange={(event) =>
            onChange({ ...wanted, result: event.currentTarget.value as Wanted['result'] })
          }
        >
          <option value="all">{i18n.t('activity.all')}</option>
          {RESULTS.map((result) => (
            <option key={result} value={result}>
              {i18n.t(RESULT_NAMES[result])}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
