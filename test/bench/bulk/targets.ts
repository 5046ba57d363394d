import type { Target } from '../targets.ts';
import type { BulkFigures } from './figures.ts';

/** The targets of activating many at once, with what was measured. */
export function bulkTargets(figures: BulkFigures): Target[] {
  const { people, activated, requests, inSecond, inMinute, seconds, least } = figures;
  const name = `${people} people at once`;
  return [
    { name: `${name}: activated`, value: activated, limit: people, atLeast: true, unit: '' },
    { name: `${name}: requests for each`, value: requests / people, limit: 3, unit: '' },
    { name: `${name}: most requests in any second`, value: inSecond, limit: 25, unit: '' },
    { name: `${name}: most requests in any minute`, value: inMinute, limit: 500, unit: '' },
    {
      name: `${name}: time, against what the pace allows`,
      value: seconds / least,
      limit: 1.2,
      unit: '×',
    },
  ];
}

/** What was measured, in a sentence. */
export function bulkText({ people, requests, seconds, least }: BulkFigures): string {
  return (
    `${people} people at once, through the popup: ${requests} requests in ${seconds.toFixed(1)} s;\n` +
    `three for each at 480 a minute would take ${least.toFixed(1)} s.`
  );
}
