import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/common/theme.css';
import '../../components/common/frame.css';
import '../../components/connect/connect.css';
import '../../components/welcome/welcome.css';
import { nameDocument } from '../../components/common/local.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';

nameDocument(i18n.t('welcome.title'));
render(<Welcome />, document.getElementById('root')!);
