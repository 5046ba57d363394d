import { i18n } from '#i18n';
import type { Workspace } from '../../utils/access/workspace.ts';

/** How a workspace is connected, in words. */
export function kindName(kind: Workspace['kind']): string {
  return i18n.t(kind === 'api-key' ? 'options.apiKey' : 'options.signIn');
}
