import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { localTime } from '../common/local.ts';
import { CopyReference } from './copy-reference.tsx';
import { RESULT_NAMES } from './result-names.ts';
import type { Told } from './told.ts';

/** How many rows are made at a time: five thousand would hold the page up. */
const STEP = 100;

export interface EntriesProps {
  all: Told[];
}

/** The entries as a table. */
export function Entries({ all }: EntriesProps) {
  const [most, setMost] = useState(STEP);
  return (
    <>
      {/* Where there is little room it scrolls by itself, which a keyboard can do only where it can be focused. */}
      <div class="card table" role="group" aria-labelledby="past" tabIndex={0}>
        <table>
          <thead>
            <tr>
              {HEADINGS.map((key) => (
                <th key={key} scope="col">
                  {i18n.t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, most).map((told) => (
              <Row key={told.entry.ticket} told={told} />
            ))}
          </tbody>
        </table>
      </div>
      {all.length > most && (
        <div class="buttons">
          <button type="button" onClick={() => setMost(most + STEP)}>
            {i18n.t('activity.more')}
          </button>
        </div>
      )}
    </>
  );
}

const HEADINGS = [
  'activity.when',
  'activity.whom',
  'activity.workspace',
  'activity.from',
  'activity.result',
  'activity.reference',
] as const;

function Row({ told: { entry, result, workspace, from, details, reference } }: { told: Told }) {
  return (
    <tr>
      <td class="when">
        <time dateTime={new Date(entry.at).toISOString()}>{localTime(entry.at)}</time>
      </td>
      <th scope="row">
        <bdi>{entry.name}</bdi>
      </th>
      <td>
        <bdi>{workspace}</bdi>
      </td>
      <td>{from}</td>
      <td>
        <strong class={result}>{i18n.t(RESULT_NAMES[result])}</strong>
        {details && <p class="muted">{details}</p>}
      </td>
      <td>{reference && <CopyReference reference={reference} name={entry.name} />}</td>
    </tr>
  );
}
