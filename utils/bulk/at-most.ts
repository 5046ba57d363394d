/** Makes of many calls one at once and then at most one in so many milliseconds; the last is never lost. */
export function atMostEvery(milliseconds: number, call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const ring = () => {
    timer = again ? setTimeout(ring, milliseconds) : null;
    if (again) call();
    again = false;
  };
  return () => {
    again = true;
    if (timer === null) ring();
  };
}
