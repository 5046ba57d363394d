import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '../common/marks.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { Entries } from './entries.tsx';
import { Erase } from './erase.tsx';
import { Export } from './export.tsx';
import { search, type Wanted } from './search.ts';
import { Tools } from './tools.tsx';
import { usePast } from './use-past.ts';

/** The page that tells what was tried, and how it ended. */
export function Activity() {
  const { all, reload } = usePast();
  const [wanted, setWanted] = useState<Wanted>({ words: '', result: 'all' });
  const known = Array.isArray(all) ? all : [];
  const shown = search(known, wanted);
  return (
    <>
      <header>
        <Mark />
        <h1>
          <span class="product">{i18n.t('extension.name')}</span> {i18n.t('activity.heading')}
        </h1>
      </header>
      <main>
        <section aria-labelledby="past">
          <h2 id="past">{i18n.t('activity.past')}</h2>
          <p>{i18n.t('activity.intro')}</p>
          {all === 'unreadable' && (
            <p class="note bad" role="alert">
              {i18n.t('options.unreadable')}
            </p>
          )}
          {known.length > 0 && <Tools wanted={wanted} onChange={setWanted} />}
          <p role="status" class="muted">
            {all && counted(known.length, shown.length)}
          </p>
          {shown.length > 0 && <Entries key={JSON.stringify(wanted)} all={shown} />}
          {known.length > 0 && (
            <div class="buttons">
              <Export all={known} shown={shown} />
            </div>
          )}
          <Erase isEmpty={known.length === 0} onErased={reload} />
        </section>
        <Diagnostics />
      </main>
      <footer>
        <a href="/options.html">{i18n.t('activity.settings')}</a>
      </footer>
    </>
  );
}

function counted(all: number, shown: number): string {
  if (all === 0) return i18n.t('activity.none');
  if (shown === 0) return i18n.t('activity.noMatch');
  return shown === all
    ? i18n.t('activity.count', all)
    : i18n.t('activity.countOf', [String(shown), String(all)]);
}
