import type { Bench } from './bench.ts';

/**
 * The basis of the page. Closed in itself: its source is sent. The page uses no promise and no observer, so
 * that each microtask in it is an extension's (see trace.ts).
 */
export function rows(bench: Bench): void {
  const PROJECTS = 20;
  let seed = 7;
  bench.random = (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % below;
  };
  bench.mark = (name) => {
    performance.mark(`bench:${name}`);
  };
  const port = new MessageChannel();
  const waiting: (() => void)[] = [];
  port.port1.onmessage = () => waiting.shift()?.();
  bench.frames = (count, then) => {
    if (count === 0) return then();
    requestAnimationFrame(() => {
      // A task of its own comes after the frame was painted.
      waiting.push(() => bench.frames(count - 1, then));
      port.port2.postMessage(0);
    });
  };

  const make = (tag: string, name: string, ...children: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...children);
    return element;
  };
  const picture = (src: string) => {
    const image = document.createElement('img');
    image.loading = 'lazy';
    image.alt = '';
    image.src = src;
    return image;
  };
  const link = (href: string, name: string, ...children: (Node | string)[]) => {
    const element = make('a', name, ...children) as HTMLAnchorElement;
    element.href = href;
    return element;
  };
  const guid = (number: number) => `${String(number).padStart(8, '0')}-6c1f-ee11-b4f2-00155d310001`;

  const held: HTMLImageElement[] = [];
  bench.hold = (done) => {
    const addresses = [
      ...bench.people.map(({ id }) => `/files/images/users/${id}`),
      ...Array.from({ length: PROJECTS }, (_, index) => `/files/images/projects/${guid(index)}`),
    ];
    let left = addresses.length;
    const loaded = () => {
      left -= 1;
      if (left === 0) done();
    };
    for (const address of addresses) {
      const image = new Image();
      held.push(image);
      image.onload = image.onerror = loaded;
      image.src = address;
    }
  };

  bench.makeRow = (number, person) => {
    const id = guid(number);
    const task = link(`/tasks/${id}/details`, 'title', `Task number ${number}`);
    const due = make('span', 'due', `${(number % 28) + 1} May`);
    const tag = make('span', 'tag', `Tag ${number % 17}`);
    const icon = make('div', 'icon', picture(`/files/images/projects/${guid(number % PROJECTS)}`));
    const row = make('aw-task-item', 'row');
    row.dataset['taskId'] = id;
    const who = person
      ? link(
          `/users/${person.id}`,
          'person',
          make('span', 'avatar', picture(`/files/images/users/${person.id}`)),
          make('span', 'name', person.name),
        )
      : make('span', 'nobody', 'Nobody yet');
    if (person) (who.firstElementChild as HTMLElement).dataset['userId'] = person.id;
    row.append(
      make('div', 'main', icon, task),
      make('div', 'meta', due, tag),
      make('div', 'who', who),
    );
    if (person?.eligible) row.dataset['bench'] = 'eligible';
    return row;
  };
  bench.makeRows = (elements, everybody) => {
    const people = bench.people.filter(({ eligible }) => everybody || !eligible);
    const made: HTMLElement[] = [];
    for (let number = 0, count = 0; count < elements; number += 1) {
      const person = number % 10 === 4 ? people[((number - 4) / 10) % people.length] : undefined;
      const row = bench.makeRow(number, person);
      made.push(row);
      count += 1 + row.getElementsByTagName('*').length;
    }
    return made;
  };
  bench.fill = (elements, everybody) => {
    document.getElementById('table')!.append(...bench.makeRows(elements, everybody));
    // Before a content script starts, and after the microtasks of the page's own pictures.
    document.addEventListener('DOMContentLoaded', () => bench.mark('load:start'));
  };
  bench.expected = () => document.querySelectorAll('[data-bench="eligible"]').length;
  bench.hosts = () => document.querySelectorAll('activate-for-awork').length;
}
