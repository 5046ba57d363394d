import { i18n } from '#i18n';
import type { Workspace } from '../../utils/access/workspace.ts';
import { localAgo } from '../common/local.ts';
import { kindName } from '../connect/kind-name.ts';

export interface FactsProps {
  workspace: Workspace;
}

const RIGHTS = {
  yes: 'options.mayActivate',
  no: 'options.mayNot',
  unknown: 'options.notKnown',
} as const;

/** What is known of a connected workspace. */
export function Facts({ workspace }: FactsProps) {
  const facts = [
    [i18n.t('options.actsAs'), workspace.owner.name],
    [i18n.t('options.kind'), kindName(workspace.kind)],
    [i18n.t('options.rights'), i18n.t(RIGHTS[workspace.mayActivate])],
    [i18n.t('options.checked'), localAgo(workspace.checkedAt)],
    [i18n.t('options.kept'), i18n.t(workspace.keep ? 'options.keptHere' : 'options.keptSession')],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
