import { pieces } from '../../utils/people/marks.ts';

/** The words that are searched for, and whether who is only similar is meant. */
export interface Sought {
  terms: string[];
  similar: boolean;
}

export interface MarkedProps {
  text: string;
  sought: Sought | undefined;
}

/** A text in which stands out what was searched for. */
export function Marked({ text, sought }: MarkedProps) {
  if (!sought || sought.terms.length === 0) return <>{text}</>;
  return (
    <>
      {pieces(text, sought.terms, sought.similar).map((piece) =>
        piece.isMatch ? <mark>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
