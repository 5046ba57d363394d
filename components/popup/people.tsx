import { useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Directory } from '../../utils/directory/directory.ts';
import type { Switches } from '../../utils/directory/overview.ts';
import type { Order } from '../../utils/people/order.ts';
import { termsOf } from '../../utils/people/search.ts';
import { groupsOf } from './groups.ts';
import { ListBar } from './list-bar.tsx';
import { ManyQuestion } from './many/many-question.tsx';
import { StartMany } from './many/start-many.tsx';
import type { Bulk } from './many/use-bulk.ts';
import { useMany } from './many/use-many.ts';
import { NobodyHere } from './nobody-here.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonRow } from './person-row.tsx';
import { SearchField } from './search-field.tsx';
import type { Activations } from './use-activations.ts';
import { useListKeys } from './use-list-keys.ts';
import { useListed } from './use-listed.ts';
import { useMatches } from './use-matches.ts';
import { useSelection } from './use-selection.ts';

export interface PeopleProps {
  directories: Directory[];
  ids: string[] | null;
  off: Switches;
  activations: Activations;
  bulk: Bulk;
  /** Many were asked to be activated: what becomes of it is to be shown. */
  onStart: () => void;
}

/** Everybody who can be activated: to search, to choose from and to activate. */
export function People({ directories, ids, off, activations, bulk, onStart }: PeopleProps) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<Order>('name');
  const [at, setAt] = useState<string | null>(null);
  const [goal, setGoal] = useState<{ id: string } | null>(null);
  const many = useMany();
  const field = useRef<HTMLInputElement>(null);
  const { all, here } = useListed(directories, ids, activations, order);
  const matches = useMatches(all, query);
  const groups = useMemo(() => groupsOf(all, here, matches), [all, here, matches]);
  const listed = useMemo(() => groups.flatMap(({ people }) => people), [groups]);
  const selection = useSelection(all, groups, activations);
  const terms = useMemo(() => termsOf(query), [query]);
  const row = listed.findIndex(({ person }) => person.id === at);

  function find(text: string) {
    setQuery(text);
    setAt(null);
    // A question that is searched away must not come back by itself, with the focus.
    if (activations.asking) activations.cancel(activations.asking);
  }

  useListKeys({
    isOff: many.asked !== null,
    field,
    count: listed.length,
    at: row,
    go(to, range) {
      const { id } = listed[to]!.person;
      setAt(id);
      setGoal({ id });
      if (range) selection.extend(id);
      else selection.moveTo(id);
    },
    open: (to) => {
      const chosen = listed[to]!;
      setAt(chosen.person.id);
      if (!activations.of(chosen.person.id)) activations.question(chosen);
    },
    clear() {
      if (query) find('');
      return query !== '';
    },
  });

  if (many.asked) {
    const { asked } = many;
    return (
      <ManyQuestion
        people={asked}
        onYes={() => {
          many.cancel();
          bulk.start(asked.map(({ person }) => person.id));
          onStart();
        }}
        onNo={many.cancel}
      />
    );
  }

  const first = listed[0]?.person.id;
  return (
    <>
      {(all.length > 0 || query) && (
        <div class="tools">
          <SearchField field={field} query={query} onQuery={find} />
          <p id="keys" class="unseen">
            {i18n.t('popup.keys')}
          </p>
          <ListBar
            selected={selection.count}
            onAll={selection.selectAll}
            onNone={selection.none}
            order={order}
            onOrder={setOrder}
            isSearching={matches !== null}
          />
        </div>
      )}
      {!matches && !groups.some(({ name }) => name === 'here') && (
        <NobodyHere isAwork={ids !== null} directories={directories} off={off} />
      )}
      <p role="status" class={matches && listed.length === 0 ? 'empty' : 'unseen'}>
        {matches && (listed.length > 0 ? i18n.t('popup.matches', listed.length) : nobody(query))}
      </p>
      {listed.length > 0 && (
        <PeopleList
          groups={groups}
          list={`${order} ${query}`}
          kept={[at, activations.asking].filter((id) => id !== null)}
          goal={goal}
          row={(each, group, place) => (
            <PersonRow
              key={each.person.id}
              listed={each}
              activations={activations}
              place={place}
              sought={{ terms, similar: group === 'similar' }}
              isStop={each.person.id === (row < 0 ? first : at)}
              isSelected={selection.has(each.person.id)}
              onSelect={(range) => {
                setAt(each.person.id);
                if (range) selection.extend(each.person.id);
                else selection.toggle(each.person.id);
              }}
              onFocus={() => setAt(each.person.id)}
            />
          )}
        />
      )}
      <StartMany people={selection.people} wasAsked={many.wasAsked} onAsk={many.ask} {...bulk} />
    </>
  );
}

const nobody = (query: string): string => i18n.t('popup.nobodyFound', [query.trim()]);
