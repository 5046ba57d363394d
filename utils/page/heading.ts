import { idsIn } from '../awork/ids.ts';
import { HEADING, isOffLimits, textOf, type Hit } from './find.ts';

/** The person whose page this is: the address holds their id. Null on any other page. */
export function personInAddress(isKnown: (id: string) => boolean): string | null {
  return idsIn(location.pathname).find(isKnown) ?? null;
}

/** The heading with the person's name on their page; null where it has none. */
export function headingOf(personId: string, name: string): Hit | null {
  const element = [...document.querySelectorAll(HEADING)].find(
    (heading) => textOf(heading) === name && !isOffLimits(heading),
  );
  return element ? { element, personId, kind: 'address' } : null;
}
