import { i18n } from '#i18n';
import type { Order } from '../../utils/people/order.ts';

export interface ListBarProps {
  selected: number;
  onAll: () => void;
  onNone: () => void;
  order: Order;
  onOrder: (order: Order) => void;
  /** Whether a search decides the order. */
  isSearching: boolean;
}

/** Selects all or nobody, says how many are selected, and sorts. */
export function ListBar({ selected, onAll, onNone, order, onOrder, isSearching }: ListBarProps) {
  return (
    <div class="bar">
      <button type="button" class="plain" onClick={onAll}>
        {i18n.t('popup.selectAll')}
      </button>
      {selected > 0 && (
        <button type="button" class="plain" onClick={onNone}>
          {i18n.t('popup.selectNone')}
        </button>
      )}
      <p role="status" class="unseen">
        {selected > 0 && i18n.t('popup.selected', selected)}
      </p>
      {!isSearching && (
        <select
          aria-label={i18n.t('popup.sort')}
          value={order}
          onChange={(event) => onOrder(event.currentTarget.value as Order)}
        >
          <option value="name">{i18n.t('popup.byName')}</option>
          <option value="day">{i18n.t('popup.byDay')}</option>
        </select>
      )}
    </div>
  );
}
