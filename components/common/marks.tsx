/** Our own mark: somebody who is on the way up again. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="mark-ground" width="128" height="128" rx="34" />
      <circle class="mark-person" cx="52" cy="47" r="19" />
      <path
        class="mark-person"
        d="M20 99a5 5 0 0 1-1-4c3-16 16-24 33-24s30 8 33 24a5 5 0 0 1-5 6H24z"
      />
      <path class="mark-arrow" d="M98 69V34M84 47l14-14 14 14" />
    </svg>
  );
}

/** A check mark, beside words that say the same. */
export function Check() {
  return (
    <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <circle class="glyph-ground" cx="10" cy="10" r="9" />
      <path class="glyph-line" d="m6 10.4 2.7 2.7L14 7.6" />
    </svg>
  );
}

/** An exclamation mark, beside words that say what is wrong. */
export function Warning() {
  return (
    <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <circle class="glyph-ground" cx="10" cy="10" r="9" />
      <path class="glyph-line" d="M10 5.6v5M10 14.2v.1" />
    </svg>
  );
}

/** A closed lock, beside words that say who closed it. */
export function Lock() {
  return (
    <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <rect class="glyph-line" x="4" y="9" width="12" height="8.5" rx="2" />
      <path class="glyph-line" d="M6.8 9V6.2a3.2 3.2 0 0 1 6.4 0V9" />
    </svg>
  );
}
