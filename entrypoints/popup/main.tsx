import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/common/theme.css';
import '../../components/popup/popup.css';
import '../../components/popup/list.css';
import '../../components/popup/many/many.css';
import { nameDocument } from '../../components/common/local.ts';
import { Asked } from '../../components/popup/asked.tsx';
import { Popup } from '../../components/popup/popup.tsx';

nameDocument(i18n.t('extension.name'));

// The worker opens this page as a window of its own where a page of awork hides our action.
const asked = new URLSearchParams(location.search).get('ask');
render(asked ? <Asked personId={asked} /> : <Popup />, document.getElementById('root')!);
