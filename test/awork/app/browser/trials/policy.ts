import { offer } from '../local.ts';

/** Notes what breaks the page's security policy; `local.violations()` gives it. */
export function watchPolicy(): void {
  const seen: string[] = [];
  offer({ violations: () => seen });
  document.addEventListener('securitypolicyviolation', (event) => {
    seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
}
