import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/common/theme.css';
import '../../components/popup/popup.css';
import { nameDocument } from '../../components/common/local.ts';
import { Popup } from '../../components/popup/popup.tsx';

nameDocument(i18n.t('extension.name'));
render(<Popup />, document.getElementById('root')!);
