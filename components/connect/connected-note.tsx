import { i18n } from '#i18n';
import type { Workspace } from '../../utils/access/workspace.ts';
import { Check, Warning } from '../common/marks.tsx';

export interface ConnectedNoteProps {
  workspace: Workspace;
  replaced: boolean;
}

const RIGHTS = {
  'api-key': {
    yes: 'options.connectedMay',
    no: 'options.connectedMayNot',
    unknown: 'options.connectedNotKnown',
  },
  'sign-in': {
    yes: 'connect.may',
    no: 'connect.mayNot',
    unknown: 'connect.notKnown',
  },
} as const;

/** Whose workspace is connected now, and whether people may be activated with it. */
export function ConnectedNote({ workspace, replaced }: ConnectedNoteProps) {
  const { name, owner, mayActivate, kind } = workspace;
  return (
    <div class={mayActivate === 'no' ? 'note bad' : 'note good'}>
      {mayActivate === 'no' ? <Warning /> : <Check />}
      <p>
        {i18n.t(replaced ? 'options.replaced' : 'options.connected', [name, owner.name])}{' '}
        {i18n.t(RIGHTS[kind][mayActivate])}
      </p>
    </div>
  );
}
