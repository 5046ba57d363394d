/** Whether the page is dark, by its first background that is not see-through. One that has none counts as light. */
export function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    if (alpha > 0.5) return red + green * 2 + blue < 440;
  }
  return false;
}
