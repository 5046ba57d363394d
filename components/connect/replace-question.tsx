import { i18n } from '#i18n';
import type { Workspace } from '../../utils/access/workspace.ts';
import { kindName } from './kind-name.ts';
import { Question } from './question.tsx';

export interface ReplaceQuestionProps {
  /** The workspace as it would be connected, and as it is. */
  workspace: Workspace;
  before: Workspace;
  onAnswer: (replace: boolean) => void;
}

/** Asks whether a workspace that is connected already is to be connected in another way. */
export function ReplaceQuestion({ workspace, before, onAnswer }: ReplaceQuestionProps) {
  const names = [before, workspace].flatMap((one) => [one.owner.name, kindName(one.kind)]);
  return (
    <Question
      title={i18n.t('connect.replaceAsk', [workspace.name])}
      means={i18n.t('connect.replaceMeans', names as [string, string, string, string])}
      yes={i18n.t('connect.replaceNow')}
      onYes={() => onAnswer(true)}
      onNo={() => onAnswer(false)}
    />
  );
}
