import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  onPreferences,
  readPreferences,
  savePreferences,
  type Preferences,
} from '../../utils/preferences.ts';

type Name = 'pages' | 'names';
type Said = { saved: Name; on: boolean } | 'not-saved' | null;

const LABELS = { pages: 'options.pages', names: 'options.names' } as const;
const MEANS = { pages: 'options.pagesMeans', names: 'options.namesMeans' } as const;

/** What the extension does on awork's pages; saved as soon as it is switched. */
export function Switches() {
  const [chosen, setChosen] = useState<Preferences | null>(null);
  const [said, setSaid] = useState<Said>(null);

  useEffect(() => {
    const read = () => void readPreferences().then(setChosen, () => undefined);
    read();
    onPreferences(read);
  }, []);

  async function choose(name: Name, on: boolean) {
    const before = chosen;
    setChosen((now) => now && { ...now, [name]: on });
    try {
      await savePreferences({ [name]: on });
      setSaid({ saved: name, on });
    } catch {
      setChosen(before);
      setSaid('not-saved');
    }
  }

  return (
    <section aria-labelledby="pages-heading">
      <h2 id="pages-heading">{i18n.t('options.pagesHeading')}</h2>
      {/* In its place, but not seen before it is known what is on. */}
      <div class={chosen ? 'card choices' : 'card choices unread'}>
        {(['pages', 'names'] as const).map((name) => (
          <Switch key={name} name={name} on={chosen?.[name] ?? false} onChoose={choose} />
        ))}
      </div>
      <p class="said" role="status">
        {said && said !== 'not-saved' && i18n.t('options.saved', [saved(said)])}
      </p>
      <div role="alert">
        {said === 'not-saved' && <p class="note bad">{i18n.t('options.notSaved')}</p>}
      </div>
    </section>
  );
}

function saved({ saved: name, on }: Exclude<Said, 'not-saved' | null>): string {
  const label = i18n.t(LABELS[name]);
  return on ? i18n.t('options.switchedOn', [label]) : i18n.t('options.switchedOff', [label]);
}

interface SwitchProps {
  name: Name;
  on: boolean;
  onChoose: (name: Name, on: boolean) => Promise<void>;
}

function Switch({ name, on, onChoose }: SwitchProps) {
  return (
    <div class="choice">
      <input
        id={name}
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={`${name}-means`}
        onChange={(event) => void onChoose(name, event.currentTarget.checked)}
      />
      <div>
        <label for={name}>{i18n.t(LABELS[name])}</label>
        <p id={`${name}-means`} class="muted">
          {i18n.t(MEANS[name])}
        </p>
      </div>
    </div>
  );
}
