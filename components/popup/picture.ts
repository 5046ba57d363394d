import type { Person } from '../../utils/awork/people.ts';

const PICTURES = 'https://api.awork.com/api/v1/files/images/users';
/** Twice the width at which it is shown, for fine screens. */
const WIDTH = 72;

/** Where awork has a person's picture, for everybody to see; null where it has none. */
export function pictureOf({ id, hasImage }: Person): string | null {
  return hasImage ? `${PICTURES}/${id}?width=${WIDTH}&height=${WIDTH}&crop=true` : null;
}
