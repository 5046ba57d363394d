import { defineContentScript } from 'wxt/utils/define-content-script';
import { begin } from '../../components/page/begin.ts';

// Which hosts are left out, and how a build starts it, stands in wxt.config.ts.
export default defineContentScript({
  matches: ['https://*.awork.com/*'],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: begin,
});
