import type { Bench } from './bench.ts';

/**
 * A virtual list of 10,000 people: a few rows that are filled anew as it scrolls. Closed in itself: its source
 * is sent.
 */
export function list(bench: Bench): void {
  const ROWS = 10_000;
  const HEIGHT = 40;
  const POOL = 40;
  const SEEN = 20;
  let pool: { row: HTMLElement; index: number }[] = [];

  const fill = (slot: { row: HTMLElement; index: number }, index: number) => {
    if (slot.index === index) return;
    const person = bench.people[(index * 7 + Math.floor(index / POOL)) % bench.people.length]!;
    const { row } = slot;
    const link = row.querySelector('a.person') as HTMLAnchorElement;
    slot.index = index;
    row.style.transform = `translateY(${index * HEIGHT}px)`;
    link.href = `/users/${person.id}`;
    (row.querySelector('.avatar') as HTMLElement).dataset['userId'] = person.id;
    (row.querySelector('.avatar img') as HTMLImageElement).src = `/files/images/users/${person.id}`;
    row.querySelector('.name')!.firstChild!.nodeValue = person.name;
    row.querySelector('.title')!.firstChild!.nodeValue = `Person number ${index}`;
  };
  const render = (top: number) => {
    const first = Math.max(0, Math.min(ROWS - POOL, Math.floor(top / HEIGHT) - (POOL - SEEN) / 2));
    for (let index = first; index < first + POOL; index += 1) fill(pool[index % POOL]!, index);
  };

  bench.list = () => {
    const table = document.getElementById('table')!;
    table.className = 'list';
    const space = document.createElement('div');
    space.style.height = `${ROWS * HEIGHT}px`;
    table.append(space);
    pool = Array.from({ length: POOL }, (_, index) => {
      const row = bench.makeRow(index, bench.people[0]);
      space.append(row);
      return { row, index: -1 };
    });
    render(0);
    const ids = new Set(bench.people.filter(({ eligible }) => eligible).map(({ id }) => id));
    bench.expected = () =>
      pool.filter(({ row }) =>
        ids.has(row.querySelector('a.person')!.getAttribute('href')!.slice(7)),
      ).length;
    document.addEventListener('DOMContentLoaded', () => bench.mark('load:start'));
  };
  bench.scroll = (steps, done) => {
    const table = document.getElementById('table')!;
    let step = 0;
    let top = 0;
    const finish = () => bench.frames(5, () => (bench.mark('scroll:end'), done()));
    const next = () => {
      // Now by a row or two, now by a screen, now to somewhere else.
      const way = step % 10;
      if (way === 9) top = bench.random((ROWS - POOL) * HEIGHT);
      else
        top = Math.min(
          top + (way < 6 ? HEIGHT * (1 + way / 3) : HEIGHT * SEEN),
          (ROWS - SEEN) * HEIGHT,
        );
      table.scrollTop = top;
      render(top);
      step += 1;
      // An auditor, where there is one, answers by an event when it has looked twice.
      const audited = !dispatchEvent(new Event('bench:recycled', { cancelable: true }));
      if (step >= steps) return finish();
      if (audited)
        addEventListener('bench:audited', () => requestAnimationFrame(next), { once: true });
      else requestAnimationFrame(next);
    };
    bench.frames(5, () => {
      bench.mark('scroll:start');
      requestAnimationFrame(next);
    });
  };
}
