import type { Person } from '../awork/people.ts';
import { text } from '../text.ts';
import type { Prepared } from './prepare.ts';

/** As `Prepared`, with what a page says of the person in its question, in the admin's language. */
export type Asked = Exclude<Prepared, { ok: true }> | (Prepared & { ok: true; facts: string[] });

/** Adds what makes sure that it is the right person: the e-mail, and the day of deactivation where awork has it. */
export function withFacts(prepared: Prepared): Asked {
  return prepared.ok ? { ...prepared, facts: factsOf(prepared.person) } : prepared;
}

function factsOf({ email, deactivatedOn }: Person): string[] {
  const facts = email ? [text('notice.email', email)] : [];
  const day = Date.parse(deactivatedOn ?? '');
  if (!day) return facts;
  const said = new Date(day).toLocaleDateString(text('language'), { dateStyle: 'long' });
  return [...facts, text('notice.since', said)];
}
