import { i18n } from '#i18n';
import type { Directory } from '../../utils/directory/directory.ts';
import { Mark } from '../common/marks.tsx';

export interface HeaderProps {
  /** Null while they are read. */
  directories: Directory[] | null;
}

/** What this is, and with which workspace it is connected. */
export function Header({ directories }: HeaderProps) {
  return (
    <header>
      <Mark />
      <div>
        <h1>{i18n.t('extension.name')}</h1>
        {directories && <p class="muted">{connection(directories)}</p>}
      </div>
    </header>
  );
}

function connection(directories: Directory[]): string {
  const [only] = directories;
  if (!only) return i18n.t('popup.notConnected');
  return directories.length === 1
    ? only.workspace.name
    : i18n.t('popup.many', [String(directories.length)]);
}
