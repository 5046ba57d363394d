/** What the worker tells pages and our own windows: ask again, something is different now. */
export const CHANGED = { type: 'changed' } as const;
/** What the popup asks a page part: for whom does an action stand there now? Answered with their ids. */
export const PEOPLE_HERE = { type: 'people-here' } as const;
