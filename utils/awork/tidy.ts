const LONGEST = 120;

// Control characters could break a line; bidirectional overrides could make one name read as another.
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of awork's that is fit to show: one line, no hidden control characters, at most 120 characters; null if empty. */
export function tidy(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (!line) return null;
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}
