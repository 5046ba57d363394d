/** Why signing in has brought no connection, where it is none of the problems that every request may have. */
export const SIGN_IN_FAULTS = [
  'closed',
  'denied',
  'timed-out',
  'wrong-answer',
  'redirect-refused',
  'not-registered',
  'refused',
  'code-refused',
  'running',
  'not-stored',
] as const;
export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** Ends a sign-in with a reason; `description` is awork's own. */
export class Fault extends Error {
  readonly fault: SignInFault;
  readonly description: string | null;

  constructor(fault: SignInFault, description: string | null = null) {
    super(fault);
    this.fault = fault;
    this.description = description;
  }
}
