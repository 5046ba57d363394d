import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/common/theme.css';
import '../../components/common/frame.css';
import '../../components/connect/connect.css';
import '../../components/options/options.css';
import { nameDocument } from '../../components/common/local.ts';
import { Options } from '../../components/options/options.tsx';

nameDocument(i18n.t('options.title'));
render(<Options />, document.getElementById('root')!);
