import type { Call } from './call.ts';
import { newTraceId, notFound } from './errors.ts';
import { portrait } from './portrait.ts';
import { personById } from './state.ts';

/** `GET /files/images/users/{userId}`, for everybody, signed in or not. */
export function image({ state }: Call, entityName: string, id: string): Response {
  const person = entityName.toLowerCase() === 'users' ? personById(state, id) : undefined;
  if (!person?.hasImage) return notFound('The image');
  return new Response(portrait(person.id), {
    headers: { 'content-type': 'image/svg+xml', 'trace-id': newTraceId() },
  });
}
