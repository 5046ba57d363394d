import type { Looks } from '../../utils/messages.ts';
import action from './action.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';

/** The style sheets of what the page part shows; the worker holds them for it. */
export const LOOKS: Looks = { base, action, card };
