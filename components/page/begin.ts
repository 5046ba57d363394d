import { whenOpened, type Context } from '../../utils/page/life.ts';
import { Page } from './page.ts';

/** Starts the page part in this page. */
export function begin(context: Context): void {
  whenOpened(() => {
    new Page(context);
  });
}
