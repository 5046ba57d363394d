import { i18n } from '#i18n';
import { GRACES, INSTALLED, type Grace } from '../../utils/preferences.ts';
import { graceMeans, graceName } from './grace-text.ts';
import { Locked, locking } from './managed.tsx';
import { SavedNote } from './saved-note.tsx';
import { usePolicy } from './use-policy.ts';
import { useSaved } from './use-saved.ts';

/** How much time there is between the click and the sending; saved as soon as it is chosen. */
export function GraceChoice() {
  const { chosen, choose, said } = useSaved();
  const isLocked = usePolicy().grace !== undefined;
  const onChoose = (grace: Grace) => choose({ grace }, graceName(grace));
  return (
    <section aria-labelledby="grace">
      <h2 id="grace">{i18n.t('options.graceHeading')}</h2>
      <p id="grace-intro">{i18n.t('options.graceIntro')}</p>
      {isLocked && <Locked id="grace-locked" />}
      <fieldset
        class="card choices"
        aria-labelledby="grace"
        aria-describedby={isLocked ? 'grace-intro grace-locked' : 'grace-intro'}
      >
        {GRACES.map((grace) => (
          <GraceOption
            key={grace}
            grace={grace}
            isChosen={chosen?.grace === grace}
            isLocked={isLocked}
            onChoose={onChoose}
          />
        ))}
      </fieldset>
      <SavedNote said={said} />
    </section>
  );
}

interface GraceOptionProps {
  grace: Grace;
  isChosen: boolean;
  isLocked: boolean;
  onChoose: (grace: Grace) => Promise<void>;
}

function GraceOption({ grace, isChosen, isLocked, onChoose }: GraceOptionProps) {
  const id = `grace-${grace}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name="grace"
        checked={isChosen}
        aria-describedby={`${id}-means`}
        onChange={() => void onChoose(grace)}
        {...locking(isLocked)}
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
