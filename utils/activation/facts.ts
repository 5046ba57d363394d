import { workspaces } from '../access/vault.ts';
import type { Person } from '../awork/people.ts';
import { text } from '../text.ts';
import type { Prepared } from './prepare.ts';

/** As `Prepared`, with what a page says of the person in its question, in the admin's language. */
export type Asked = Exclude<Prepared, { ok: true }> | (Prepared & { ok: true; facts: string[] });

/**
 * Adds what makes sure that it is the right person: the e-mail, the day of deactivation where awork has it, and the
 * workspace where there are several.
 */
export async function withFacts(prepared: Prepared): Promise<Asked> {
  if (!prepared.ok) return prepared;
  const several = (await workspaces()).length > 1;
  const where = several ? [text('popup.workspace', prepared.workspace)] : [];
  return { ...prepared, facts: [...where, ...factsOf(prepared.person)] };
}

function factsOf({ email, deactivatedOn }: Person): string[] {
  const facts = email ? [text('notice.email', email)] : [];
  const day = Date.parse(deactivatedOn ?? '');
  if (!day) return facts;
  const said = new Date(day).toLocaleDateString(text('language'), { dateStyle: 'long' });
  return [...facts, text('notice.since', said)];
}
