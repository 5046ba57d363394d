import { useMemo, useRef, useState } from 'preact/hooks';
import { activate, checkAgain, type Ended } from './activate.ts';
import type { Listed } from './here.ts';

export type Activation = Ended | { state: 'asking' } | { state: 'working' };

export interface Activations {
  /** Everybody with whom something was begun, as they were listed then. */
  begun: Listed[];
  of: (id: string) => Activation | undefined;
  /** About whom is asked. */
  asking: string | null;
  /** With whom more was begun than a question. */
  busy: ReadonlySet<string>;
  /** Asks whether to activate a person; a question that stands elsewhere goes. */
  question: (listed: Listed) => void;
  cancel: (id: string) => void;
  confirm: (listed: Listed) => void;
  checkAgain: (listed: Listed, ticket: string) => void;
  /** What ended last, for those who do not see it. */
  last: { name: string; ended: Ended } | null;
}

type Begun = Map<string, { listed: Listed; activation: Activation }>;

/** What was begun in this popup, by person. */
export function useActivations(): Activations {
  const [begun, setBegun] = useState<Begun>(new Map());
  const [last, setLast] = useState<Activations['last']>(null);
  const running = useRef(new Set<string>());

  const set = (listed: Listed, activation: Activation) =>
    setBegun((before) => new Map(before).set(listed.person.id, { listed, activation }));

  const drop = (fits: (id: string, activation: Activation) => boolean) =>
    setBegun((all) => new Map([...all].filter(([id, { activation }]) => !fits(id, activation))));

  // State arrives with the next rendering; a second click may come before that.
  async function run(listed: Listed, work: () => Promise<Ended>) {
    const { id, name } = listed.person;
    if (running.current.has(id)) return;
    running.current.add(id);
    setLast(null);
    set(listed, { state: 'working' });
    const ended = await work().finally(() => running.current.delete(id));
    set(listed, ended);
    setLast({ name, ended });
  }

  const asking = [...begun].find(([, { activation }]) => activation.state === 'asking')?.[0];
  const busy = useMemo(
    () => new Set([...begun.keys()].filter((id) => id !== asking)),
    [begun, asking],
  );
  return {
    asking: asking ?? null,
    busy,
    begun: [...begun.values()].map(({ listed }) => listed),
    of: (id) => begun.get(id)?.activation,
    question: (listed) => {
      drop((_, { state }) => state === 'asking');
      set(listed, { state: 'asking' });
    },
    cancel: (id) => drop((other, { state }) => other === id && state === 'asking'),
    confirm: (listed) => void run(listed, () => activate(listed.person.id)),
    checkAgain: (listed, ticket) => void run(listed, () => checkAgain(ticket)),
    last,
  };
}
