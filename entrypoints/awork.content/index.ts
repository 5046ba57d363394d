import { defineContentScript } from 'wxt/utils/define-content-script';
import { Page } from '../../components/page/page.ts';
import { whenOpened } from '../../utils/page/life.ts';

// Which hosts are left out stands in wxt.config.ts.
export default defineContentScript({
  matches: ['https://*.awork.com/*'],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(context) {
    whenOpened(() => {
      new Page(context);
    });
  },
});
