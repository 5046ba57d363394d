const terminal = process.stdout.isTTY;
const running = new Map<string, number>();
let timer: NodeJS.Timeout | undefined;

/** Seconds as people read them. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Says that a step has begun. On a terminal, a line tells how long it has been running. */
export function begin(name: string): void {
  running.set(name, performance.now());
  if (!terminal) return;
  draw();
  timer ??= setInterval(draw, 100).unref();
}

/** Says how a step has ended. */
export function end(name: string, ok: boolean, ms: number): void {
  running.delete(name);
  clear();
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds(ms)})`);
  if (running.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

function draw(): void {
  const now = performance.now();
  const names = [...running].map(([name, since]) => `${name} ${seconds(now - since)}`);
  clear();
  process.stdout.write(`… ${names.join(', ')}`);
}

function clear(): void {
  if (terminal) process.stdout.write('\r\x1b[K');
}
