import { ANNA, personById, type Fault } from '../awork/index.ts';
import type { Stage } from './stage.ts';

/** One way for an activation not to go as planned. */
export interface Trouble {
  name: string;
  /** What awork does with the POST. */
  fault?: Fault;
  /** What is changed at awork after the page has been read. */
  change?(stage: Stage): void;
  /** The key of the text that tells of it, with its values. */
  says: [string, ...(string | number)[]];
}

const WHO = 'Anna Schmidt';
const THE_MOON = { code: 'odd', description: 'The moon is full.', link: '' };

const anna = ({ awork }: Stage) => personById(awork.state, ANNA)!;

/** Ends that are told on a red card, and one that is not red. */
export const TROUBLES: Trouble[] = [
  {
    name: 'no-seat',
    fault: { status: 400, code: 'insufficient-seats' },
    says: ['problem_no_seat'],
  },
  {
    name: 'not-allowed',
    fault: { status: 401, code: 'unauthorized' },
    says: ['problem_not_allowed'],
  },
  {
    name: 'blocked',
    fault: { status: 403, headers: { 'X-Edge-Ref': 'edge-77-a41c0e5b' }, body: '' },
    says: ['notice_reference', 'edge-77-a41c0e5b'],
  },
  {
    name: 'wait',
    fault: { status: 429, headers: { 'ratelimit-reset': '30' } },
    says: ['notice_failed', WHO],
  },
  {
    name: 'refused',
    fault: { status: 400, code: 'odd', body: THE_MOON },
    says: ['problem_refused', 'The moon is full.'],
  },
  { name: 'broken', fault: { status: 500 }, says: ['problem_not_activated'] },
  {
    name: 'unreachable',
    change: ({ awork }) => awork.faults.add({ resetBefore: true, times: Infinity }),
    says: ['problem_unreachable'],
  },
  {
    name: 'unsure',
    change: ({ awork }) => {
      awork.faults.add({ method: 'POST', status: 503, apply: true });
      void awork
        .when(({ method }) => method === 'POST')
        .then(() => awork.faults.add({ method: 'GET', status: 503, times: Infinity }));
    },
    says: ['notice_unsure', WHO],
  },
  {
    name: 'archived',
    change: (stage) => void Object.assign(anna(stage), { isArchived: true }),
    says: ['problem_archived'],
  },
  {
    name: 'already-active',
    change: (stage) =>
      void Object.assign(anna(stage), { isDeactivated: false, status: { isDeactivated: false } }),
    says: ['notice_alreadyActive', WHO],
  },
];
