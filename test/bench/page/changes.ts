import type { Bench } from './bench.ts';

/** What happens to the page of many elements. Closed in itself: its source is sent. */
export function changes(bench: Bench): void {
  const SETTLE = 5;
  const table = () => document.getElementById('table')!;
  const any = () => table().children[bench.random(table().childElementCount)] as HTMLElement;
  const part = (row: HTMLElement, selector: string) => row.querySelector<HTMLElement>(selector)!;

  const rowFor = (index: number) => {
    const person =
      index % 10 === 4 ? bench.people[((index - 4) / 10) % bench.people.length] : undefined;
    return bench.makeRow(1_000_000 + index, person);
  };
  /** One batch: a row comes, one goes, texts and classes of a few change. */
  const batch = (index: number, row: HTMLElement) => {
    any().before(row);
    any().remove();
    for (let change = 0; change < 3; change += 1) {
      part(any(), '.title').firstChild!.nodeValue = `Task changed in batch ${index}`;
      part(any(), '.due').textContent = `${(index % 28) + 1} June`;
      any().classList.toggle('selected');
    }
  };

  bench.stream = (batches, done) => {
    const made = Array.from({ length: batches }, (_, index) => rowFor(index));
    let index = 0;
    const step = () => {
      batch(index, made[index]!);
      index += 1;
      if (index < batches) requestAnimationFrame(step);
      else bench.frames(SETTLE, () => (bench.mark('stream:end'), done()));
    };
    bench.frames(SETTLE, () => {
      bench.mark('stream:start');
      requestAnimationFrame(step);
    });
  };

  bench.rebuild = (elements, done) => {
    const made = bench.makeRows(elements, true);
    bench.frames(SETTLE, () => {
      bench.mark('rebuild:start');
      table().replaceChildren(...made);
      bench.frames(SETTLE, () => (bench.mark('rebuild:end'), done()));
    });
  };

  bench.arrive = (done) => {
    const made = bench.people
      .filter(({ eligible }) => eligible)
      .map((person, index) => bench.makeRow(2_000_000 + index, person));
    let frames = -1;
    const look = () => {
      frames += 1;
      const complete = bench.hosts() >= bench.expected();
      if (!complete && frames < 60) return bench.frames(1, look);
      bench.frames(SETTLE, () => (bench.mark('arrive:end'), done(frames)));
    };
    bench.frames(SETTLE, () => {
      bench.mark('arrive:start');
      requestAnimationFrame(() => {
        table().prepend(...made);
      });
      bench.frames(1, look);
    });
  };
}
