import type { Linter } from 'eslint';

/** Configuration blocks with the rules of the house. */
export const house: Linter.Config[];
