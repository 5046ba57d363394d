import { i18n } from '#i18n';
import { Locked, locking } from './managed.tsx';
import { SavedNote } from './saved-note.tsx';
import { usePolicy } from './use-policy.ts';
import { useSaved } from './use-saved.ts';

type Name = 'pages' | 'names';

const LABELS = { pages: 'options.pages', names: 'options.names' } as const;
const SETTINGS = { pages: 'actionsOnPages', names: 'recogniseByName' } as const;
const MEANS = { pages: 'options.pagesMeans', names: 'options.namesMeans' } as const;

/** What the extension does on awork's pages; saved as soon as it is switched. */
export function Switches() {
  const { chosen, choose, said } = useSaved();
  const policy = usePolicy();
  const onChoose = (name: Name, on: boolean) => choose({ [name]: on }, switched(name, on));
  return (
    <section aria-labelledby="pages-heading">
      <h2 id="pages-heading">{i18n.t('options.pagesHeading')}</h2>
      {/* In its place, but not seen before it is known what is on. */}
      <div class={chosen ? 'card choices' : 'card choices unread'}>
        {(['pages', 'names'] as const).map((name) => (
          <Switch
            key={name}
            name={name}
            on={chosen?.[name] ?? false}
            isLocked={policy[SETTINGS[name]] !== undefined}
            onChoose={onChoose}
          />
        ))}
      </div>
      <SavedNote said={said} />
    </section>
  );
}

function switched(name: Name, on: boolean): string {
  const label = i18n.t(LABELS[name]);
  return on ? i18n.t('options.switchedOn', [label]) : i18n.t('options.switchedOff', [label]);
}

interface SwitchProps {
  name: Name;
  on: boolean;
  isLocked: boolean;
  onChoose: (name: Name, on: boolean) => Promise<void>;
}

function Switch({ name, on, isLocked, onChoose }: SwitchProps) {
  return (
    <div class="choice">
      <input
        id={name}
        type="checkbox"
        role="switch"
        checked={on}
        aria-describedby={isLocked ? `${name}-means ${name}-locked` : `${name}-means`}
        onChange={(event) => void onChoose(name, event.currentTarget.checked)}
        {...locking(isLocked)}
      />
      <div>
        <label for={name}>{i18n.t(LABELS[name])}</label>
        <p id={`${name}-means`} class="muted">
          {i18n.t(MEANS[name])}
        </p>
        {isLocked && <Locked id={`${name}-locked`} />}
      </div>
    </div>
  );
}
