/** A user as awork's API describes one, with every field it sends. */
export interface Person {
  id: string;
  firstName: string;
  lastName: string;
  birthDate: string | null;
  gender: string | null;
  title: string | null;
  position: string | null;
  language: string;
  status: { invitationAccepted: boolean; isDeactivated: boolean };
  createdOn: string;
  createdBy: string;
  updatedOn: string;
  updatedBy: string;
  isArchived: boolean;
  isDeactivated: boolean;
  isAgent: boolean;
  isExternal: boolean;
  deactivatedOn: string | null;
  deletedOn: string | null;
  hasImage: boolean;
  shouldMigrateToConnect: boolean;
  userContactInfos: ContactInfo[];
  /** Eighteen digits, more than a JavaScript number holds exactly: written out in full as JSON. */
  resourceVersion: number;
  tags: { id: string; name: string; color: string }[];
  teams: { id: string; name: string; icon: string; color: string }[];
}

export interface ContactInfo {
  id: string;
  label: string | null;
  value: string;
  type: 'email' | 'phone';
  subType: 'work' | 'private';
  isAddress: boolean;
  createdOn: string;
  createdBy: string;
  updatedOn: string;
  updatedBy: string;
}

type Named = Pick<Person, 'id' | 'firstName' | 'lastName'>;
export type About = Named & Partial<Omit<Person, 'status'>> & { email?: string };

const MADE_BY = '0fd3a8c4-5b52-e911-abc4-501ac51ef6d7';
const MADE_ON = '2024-02-05T08:30:00Z';

/** Makes a complete, active user out of what a test cares about. */
export function newPerson({ email, ...about }: About): Person {
  return {
    birthDate: null,
    gender: null,
    title: null,
    position: null,
    language: 'de-DE',
    createdOn: MADE_ON,
    createdBy: MADE_BY,
    updatedOn: MADE_ON,
    updatedBy: MADE_BY,
    isArchived: false,
    isDeactivated: false,
    isAgent: false,
    isExternal: false,
    deactivatedOn: null,
    deletedOn: null,
    hasImage: false,
    shouldMigrateToConnect: false,
    userContactInfos: contactInfos(email ?? mailAddress(about)),
    resourceVersion: versionAt(Date.parse(MADE_ON)),
    tags: [],
    teams: [{ id: guidOf('Studio'), name: 'Studio', icon: 'paintbrush', color: 'purple' }],
    ...about,
    status: { invitationAccepted: true, isDeactivated: about.isDeactivated ?? false },
  };
}

/** Makes a complete user who is deactivated since a day. */
export function newDeactivated(deactivatedOn: string, about: About): Person {
  return newPerson({ isDeactivated: true, deactivatedOn, updatedOn: deactivatedOn, ...about });
}

/** The address awork writes to: the first contact entry that is an e-mail. */
export function emailOf(person: Person): string | null {
  return person.userContactInfos.find(({ type }) => type === 'email')?.value ?? null;
}

/** The record version at a time: 100-nanosecond steps since the year 1. */
export function versionAt(time: number): number {
  return 621_355_968e9 + time * 10_000;
}

/** An id in the sequential form that awork's database gives, always the same for the same text. */
export function guidOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return `${hex8(hash)}-c2f1-ed11-907d-00155d31310d`;
}

/** Eight hexadecimal digits of a number's lowest 32 bits. */
export function hex8(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}

function contactInfos(email: string): ContactInfo[] {
  const made = { createdOn: MADE_ON, createdBy: MADE_BY, updatedOn: MADE_ON, updatedBy: MADE_BY };
  const work = { label: null, subType: 'work', isAddress: false, ...made } as const;
  return [
    // The telephone number comes first, as it may at awork: the e-mail must be looked for by type.
    { id: guidOf(`phone ${email}`), value: '+49 30 5550 100', type: 'phone', ...work },
    { id: guidOf(`email ${email}`), value: email, type: 'email', ...work },
  ];
}

function mailAddress({ firstName, lastName }: Named): string {
  const name = `${firstName}.${lastName}`.toLowerCase().replaceAll('ß', 'ss').normalize('NFD');
  return `${name.replaceAll(/[^a-z0-9.]+/g, '')}@nordlicht.example`;
}
