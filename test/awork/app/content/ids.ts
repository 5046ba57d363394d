/** awork's own ids are sequential, so their third group may start with any digit; these follow that shape. */
function idOf(kind: string, place: number): string {
  return `${kind}-6c1f-ee11-b4f2-00155d31${place.toString(16).padStart(4, '0')}`;
}

/** The id of the nth demo project. */
export const projectId = (place: number): string => idOf('9b04d7e1', place + 1);

/** The id of the nth demo task. */
export const taskId = (place: number): string => idOf('5e2ac830', place + 1);

/** The id of the nth demo comment. */
export const commentId = (place: number): string => idOf('c7713f96', place + 1);
