import { open } from './navigation.ts';

/** Opens links of the app without a reload. Links that the user wants elsewhere, or that are being written, stay as they are. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || isForBrowser(event, link)) return;
    event.preventDefault();
    if (!link.isContentEditable) open(link.href);
  });
}

function isForBrowser(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  return !isPlain || link.target !== '' || link.origin !== location.origin;
}
