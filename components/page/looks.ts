import type { Looks } from '../../utils/messages.ts';
import { text } from '../../utils/text.ts';
import action from './action.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';

/** What an action and its grace say. */
const WORDS = [
  'action.idle',
  'action.idleShort',
  'action.grace',
  'action.graceShort',
  'notice.grace',
  'notice.consequence',
  'notice.close',
  'problem.stale',
] as const;

/** What the page part needs to show anything; the worker holds it for it. */
export function looks(): Looks {
  const words = Object.fromEntries(WORDS.map((key) => [key, text(key, '$1')]));
  return { base, action, card, words };
}
