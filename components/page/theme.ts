/** Whether the page around an element is dark, by the first background that is not see-through. */
export function isDark(element: Element | null): boolean {
  for (let at = element; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches && hasDarkScheme();
}

// A page without any background is painted by the browser: dark only if the page says that it can be.
function hasDarkScheme(): boolean {
  return getComputedStyle(document.documentElement).colorScheme.includes('dark');
}
