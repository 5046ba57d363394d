import type { Call } from './call.ts';
import { newTraceId, notFound } from './errors.ts';
import { portrait } from './portrait.ts';
import { personById, workspacesOf } from './state.ts';

/** `GET /files/images/users/{userId}`, for everybody, signed in or not. */
export function image({ whole }: Call, entityName: string, id: string): Response {
  if (entityName.toLowerCase() !== 'users') return notFound('The image');
  const people = workspacesOf(whole).map((state) => personById(state, id));
  const person = people.find((one) => one !== undefined);
  if (!person?.hasImage) return notFound('The image');
  return new Response(portrait(person.id), {
    headers: { 'content-type': 'image/svg+xml', 'trace-id': newTraceId() },
  });
}
