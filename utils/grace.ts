/** Seconds between the click and the sending in which Undo stops everything; or to ask before each. */
export const GRACES = [0, 3, 5, 10, 20, 'ask'] as const;
export type Grace = (typeof GRACES)[number];

/** The grace that a text stands for: it is stored as one, and a policy may write it as one. */
export function graceOf(text: string): Grace | undefined {
  return GRACES.find((grace) => String(grace) === text);
}
