import type { Call } from './call.ts';
import { newTraceId, notAllowed, notFound, refuse } from './errors.ts';
import { emailOf, versionAt } from './person.ts';
import type { Person } from './person.ts';
import { personById } from './state.ts';

/** `POST /users/{userId}/activate`: lets a person sign in again, who is told by e-mail. */
export function activate(call: Call, id: string): Response {
  if (call.key!.rights === 'member') return notAllowed();
  const person = personById(call.state, id);
  if (!person || person.deletedOn !== null) return notFound('The user');
  const refusal = refusalFor(person, call.state.seats.free);
  if (refusal) return refusal;
  bringBack(person, call);
  return new Response(null, { status: 204, headers: { 'trace-id': newTraceId() } });
}

function refusalFor(person: Person, freeSeats: number): Response | null {
  if (person.isArchived) return refuse(400, 'entity-archived', 'Archived users cannot be changed.');
  // awork does not say what it does with these two kinds: they have no seat to take.
  if (person.isExternal || person.isAgent) {
    return refuse(400, 'invalid-operation', 'Only users of this workspace can be activated.');
  }
  if (!person.isDeactivated) {
    return refuse(400, 'invalid-operation', 'The user is active already.');
  }
  if (freeSeats > 0) return null;
  return refuse(400, 'insufficient-seats', 'There is no free seat left to activate this user.');
}

function bringBack(person: Person, { state, key, entry }: Call): void {
  const at = Date.now();
  person.isDeactivated = false;
  person.status.isDeactivated = false;
  person.deactivatedOn = null;
  person.updatedOn = new Date(at).toISOString();
  person.updatedBy = key!.userId;
  person.resourceVersion = versionAt(at);
  state.emails.push({ to: emailOf(person), personId: person.id, at });
  entry.applied = true;
}
