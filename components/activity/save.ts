/** Milliseconds that the browser has to begin with a file before its content is let go. */
const LONG_ENOUGH = 60_000;

/** Gives the admin a file, as a download of the page does: that needs no permission. */
export function saveFile(name: string, content: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH);
}
