import { text } from './text.ts';
import type { Problem, ProblemKind } from './awork/problems.ts';

type Underscored<T extends string> = T extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : T;

/** The sentence that says what went wrong and what to do, in the admin's language. */
export function problemText(
  { kind, description, seconds }: Problem,
  left: number | undefined = seconds,
): string {
  const key = kind.replaceAll('-', '_') as Underscored<ProblemKind>;
  return text(`problem.${key}`, description ?? left ?? '');
}
