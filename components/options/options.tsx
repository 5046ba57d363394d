import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccessNote } from '../common/access-note.tsx';
import { Mark } from '../common/marks.tsx';
import { ActivityLink } from './activity-link.tsx';
import { ConnectBySignIn } from './connect-by-sign-in.tsx';
import { ConnectWithKey } from './connect-with-key.tsx';
import type { Gone } from './disconnect.tsx';
import { GraceChoice } from './grace-choice.tsx';
import { Unfit, WhereKeysAllowed } from './managed.tsx';
import { Never } from './never.tsx';
import { Switches } from './switches.tsx';
import { useWorkspaces } from './use-workspaces.ts';
import { WorkspaceCard } from './workspace-card.tsx';

const DISCONNECTED = {
  revoked: 'options.disconnectedRevoked',
  'not-revoked': 'options.disconnectedNotRevoked',
  ended: 'options.disconnectedEnded',
  'by-hand': 'options.disconnected',
} as const;

/** The options page. */
export function Options() {
  const { all, damaged, reload } = useWorkspaces();
  const [gone, setGone] = useState<Gone | null>(null);
  const [disconnections, setDisconnections] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that had the focus goes with its card, so the focus goes to where the reader can go on.
  function onGone(what: Gone) {
    setGone(what);
    setDisconnections((count) => count + 1);
    reload();
    heading.current?.focus();
  }

  function onConnected() {
    setGone(null);
    reload();
  }

  return (
    <>
      <header>
        <Mark />
        <h1>
          <span class="product">{i18n.t('extension.name')}</span> {i18n.t('options.heading')}
        </h1>
      </header>
      <main>
        <AccessNote />
        <Unfit />
        <section aria-labelledby="workspaces">
          <h2 id="workspaces" ref={heading} tabIndex={-1}>
            {i18n.t('options.workspaces')}
          </h2>
          <div role="status">
            {gone && <p class="note">{i18n.t(DISCONNECTED[gone.revoked], [gone.name])}</p>}
          </div>
          {all === 'unreadable' && (
            <p class="note bad" role="alert">
              {i18n.t('options.unreadable')}
            </p>
          )}
          {damaged > 0 && <p class="note bad">{i18n.t('options.damaged', damaged)}</p>}
          {all?.length === 0 && <p class="muted">{i18n.t('options.noneYet')}</p>}
          {Array.isArray(all) && all.length > 0 && (
            <ul class="cards">
              {all.map((workspace) => (
                <WorkspaceCard key={workspace.id} workspace={workspace} onGone={onGone} />
              ))}
            </ul>
          )}
        </section>
        <ConnectBySignIn key={`sign-in-${disconnections}`} onConnected={onConnected} />
        {/* A new form each time: an old one would go on saying that the workspace is connected. */}
        <WhereKeysAllowed>
          <ConnectWithKey key={disconnections} onConnected={onConnected} />
        </WhereKeysAllowed>
        <GraceChoice />
        <Switches />
        <ActivityLink />
      </main>
      <Never />
    </>
  );
}
