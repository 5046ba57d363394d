import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from './save.ts';
import type { Told } from './told.ts';

export interface ExportProps {
  all: Told[];
  shown: Told[];
}

/** The buttons that save the table as a file. */
export function Export({ all, shown }: ExportProps) {
  const [failed, setFailed] = useState(false);

  // What writes it is loaded only now, since most visits of the page do without.
  async function save(which: Told[]) {
    setFailed(false);
    try {
      const { fileName, toCsv } = await import('./csv.ts');
      saveFile(fileName(new Date()), toCsv(which), 'text/csv;charset=utf-8');
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      {shown.length < all.length && shown.length > 0 && (
        <button type="button" onClick={() => void save(shown)}>
          {i18n.t('activity.exportShown')}
        </button>
      )}
      <button type="button" onClick={() => void save(all)}>
        {i18n.t('activity.exportAll')}
      </button>
      <div role="alert">{failed && <p class="note bad">{i18n.t('activity.notExported')}</p>}</div>
    </>
  );
}
