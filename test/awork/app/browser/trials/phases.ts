import { offer } from '../local.ts';

interface InterceptEvent extends Event {
  canIntercept: boolean;
  info: unknown;
  intercept(options: { handler: () => Promise<void> }): void;
}

interface NavigationApi extends EventTarget {
  navigate(path: string, options: { info: string }): { finished: Promise<unknown> };
}

/** Marks the navigations that are to be taken over; all others are the browser's. */
const MINE = 'trial';

/**
 * Lets a test go to another page in halves, since apps differ in what comes first: `local.phases.address(path)`
 * changes the address alone, `content(path)` what is shown alone. `intercepted(path)` goes by the Navigation API where
 * the browser has it, says whether it has, and shows the new page with `finish()`.
 */
export function offerPhases(show: (url: URL) => void): void {
  const at = (path: string): URL => new URL(path, location.href);
  const { navigation } = globalThis as unknown as { navigation?: NavigationApi };
  let finish = (): void => {};
  navigation?.addEventListener('navigate', (event) => {
    const { canIntercept, info, intercept } = event as InterceptEvent;
    if (!canIntercept || info !== MINE) return;
    const handler = () => new Promise<void>((resolve) => (finish = resolve));
    intercept.call(event, { handler });
  });
  const intercepted = (path: string): boolean => {
    void navigation?.navigate(path, { info: MINE }).finished.then(() => show(at(path)));
    return navigation !== undefined;
  };
  offer({
    phases: {
      address: (path: string) => history.pushState(null, '', path),
      content: (path: string) => show(at(path)),
      intercepted,
      finish: () => finish(),
    },
  });
}
