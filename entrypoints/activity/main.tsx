import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/common/theme.css';
import '../../components/common/frame.css';
import '../../components/connect/connect.css';
import '../../components/activity/activity.css';
import { nameDocument } from '../../components/common/local.ts';
import { Activity } from '../../components/activity/activity.tsx';

nameDocument(i18n.t('activity.title'));
render(<Activity />, document.getElementById('root')!);
