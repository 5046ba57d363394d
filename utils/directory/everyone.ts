import * as z from 'zod/mini';
import { toPerson } from '../awork/people.ts';
import { User } from '../awork/schemas.ts';
import { tidy } from '../awork/tidy.ts';

/** Any user of a workspace, as far as telling namesakes apart needs it. */
export interface Named {
  /** Empty for an odd record that has none: then it is nobody who could be asked about. */
  id: string;
  key: string;
}

const text = z.catch(z.string(), '');
const Odd = z.catch(z.object({ firstName: text, lastName: text }), { firstName: '', lastName: '' });

/**
 * The form in which tidied names are compared: the same for all spellings that look alike or differ only in
 * their case (`Größmann` and `GROSSMANN` too), because a namesake too many is no harm and one too few is.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** Brings an entry of awork's list of users down to its name, however odd the rest of it is. */
export function toNamed(entry: unknown): Named {
  const user = User.safeParse(entry);
  if (user.success) return { id: user.data.id, key: nameKey(toPerson(user.data).name) };
  const { firstName, lastName } = Odd.parse(entry);
  return { id: '', key: nameKey(tidy(`${firstName} ${lastName}`) ?? '') };
}
