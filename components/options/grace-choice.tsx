import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  GRACES,
  INSTALLED,
  onPreferences,
  readPreferences,
  savePreferences,
  type Grace,
} from '../../utils/preferences.ts';
import { graceMeans, graceName } from './grace-text.ts';

type Said = { saved: Grace } | 'not-saved' | null;

/** How much time there is between the click and the sending; saved as soon as it is chosen. */
export function GraceChoice() {
  const [chosen, setChosen] = useState<Grace | null>(null);
  const [said, setSaid] = useState<Said>(null);

  useEffect(() => {
    const read = () =>
      void readPreferences().then(
        ({ grace }) => setChosen(grace),
        () => undefined,
      );
    read();
    onPreferences(read);
  }, []);

  async function choose(grace: Grace) {
    const before = chosen;
    setChosen(grace);
    try {
      await savePreferences({ grace });
      setSaid({ saved: grace });
    } catch {
      setChosen(before);
      setSaid('not-saved');
    }
  }

  return (
    <section aria-labelledby="grace">
      <h2 id="grace">{i18n.t('options.graceHeading')}</h2>
      <p id="grace-intro">{i18n.t('options.graceIntro')}</p>
      <fieldset class="card choices" aria-labelledby="grace" aria-describedby="grace-intro">
        {GRACES.map((grace) => (
          <GraceOption key={grace} grace={grace} chosen={chosen} onChoose={choose} />
        ))}
      </fieldset>
      <p class="said" role="status">
        {said && said !== 'not-saved' && i18n.t('options.saved', [graceName(said.saved)])}
      </p>
      <div role="alert">
        {said === 'not-saved' && <p class="note bad">{i18n.t('options.notSaved')}</p>}
      </div>
    </section>
  );
}

interface GraceOptionProps {
  grace: Grace;
  chosen: Grace | null;
  onChoose: (grace: Grace) => Promise<void>;
}

function GraceOption({ grace, chosen, onChoose }: GraceOptionProps) {
  const id = `grace-${grace}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name="grace"
        checked={chosen === grace}
        aria-describedby={`${id}-means`}
        onChange={() => void onChoose(grace)}
      />
      <div>
        <label for={id}>{graceName(grace)}</label>
        {grace === INSTALLED.grace && (
          <span class="muted"> ({i18n.t('options.graceInstalled')})</span>
        )}
        <p id={`${id}-means`} class="muted">
          {graceMeans(grace)}
        </p>
      </div>
    </div>
  );
}
