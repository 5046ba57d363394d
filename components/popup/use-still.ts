import { useEffect, useState } from 'preact/hooks';

/** How long a window has to stand before a click in it is meant for it, in milliseconds. */
const STILL = 700;

/**
 * Whether this window has stood in front for a moment: a page may have made it come, or have uncovered it, under a
 * pointer that is just about to click.
 */
export function useStill(): boolean {
  const [still, setStill] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const begin = () => {
      clearTimeout(timer);
      setStill(false);
      timer = setTimeout(() => setStill(true), STILL);
    };
    begin();
    addEventListener('focus', begin);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', begin);
    };
  }, []);
  return still;
}
