import { newDeactivated, newPerson } from './person.ts';
import type { Person } from './person.ts';

export const MARA = '2c1e90b7-d34f-eb11-a607-00155d31310d';
export const FELIX = '5a08c3f1-d34f-eb11-a607-00155d31310d';
export const AYLIN = '91d7725e-4a50-eb11-a607-00155d31310d';
export const SOPHIE = 'c4b3e02a-77a2-eb11-b56d-0003ffb58c22';
export const HENRIK = '0e6f58d9-1cb8-ec11-997e-a04a5e7d345e';
export const JANA = '37f2ac10-1cb8-ec11-997e-a04a5e7d345e';
export const MAREK = '6b9d4471-5b22-ed11-ae83-281878cc1ae1';
export const NOOR = 'a2e815c6-5b22-ed11-ae83-281878cc1ae1';
export const PAUL = 'd50c7f3b-90ed-ed11-907d-00224889d1a7';
export const INES = 'f81b26e4-90ed-ed11-907d-00224889d1a7';

export const ANNA = '83477d16-a455-eb11-a607-00155d31310d';
export const JONAS = '1f5ab8e2-c7d6-eb11-a7ad-2818787f3d2c';
export const ZOE = '7d92e04b-31c1-ec11-997e-a04a5e7d345e';
export const TOMASZ = 'b06c19f5-8e45-ed11-ae83-281878cc1ae1';
export const LENA = 'e93a5d78-02fa-ed11-907d-00224889d1a7';

export const ARCHIVED = '4e71c0a9-6a5b-eb11-a607-00155d31310d';
export const DELETED = '98f6b32d-b911-ec11-b563-dc984023ccec';
export const EXTERNAL = 'ba4d8e16-f7c0-ee11-85f9-6045bdf1d0c4';
export const AGENT = 'cd03f97a-2e7b-ef11-a673-6045bdf1d0c4';
export const API_CLIENT = '3b85d2ec-40a6-ef11-88cf-6045bdf1d0c4';

/** The ids of everybody who can sign in. */
export const ACTIVE = [MARA, FELIX, AYLIN, SOPHIE, HENRIK, JANA, MAREK, NOOR, PAUL, INES];

/** The ids of everybody who may be activated. */
export const ELIGIBLE = [ANNA, JONAS, ZOE, TOMASZ, LENA];

/** The people of the workspace, made anew for each start. */
export function cast(): Person[] {
  return [...active(), ...eligible(), ...others()];
}

function active(): Person[] {
  const who = (id: string, name: string, position: string, hasImage: boolean) => {
    const [firstName = '', lastName = ''] = name.split('|');
    return newPerson({ id, firstName, lastName, position, hasImage });
  };
  return [
    who(MARA, 'Mara|Lindqvist', 'Managing director', true),
    who(FELIX, 'Felix|Brandt', 'Project manager', true),
    who(AYLIN, 'Aylin|Demir', 'Art director', true),
    who(SOPHIE, 'Sophie|Laurent', 'Copywriter', false),
    who(HENRIK, 'Henrik|Olsen', 'Front-end developer', true),
    who(JANA, 'Jana|Weber', 'Office manager', false),
    who(MAREK, 'Marek|Dvořák', 'Motion designer', true),
    who(NOOR, 'Noor|van Dijk', 'Strategist', true),
    who(PAUL, 'Paul|Schmidtke', 'Photographer', false),
    who(INES, 'Inês|Rocha', 'Illustrator', true),
  ];
}

function eligible(): Person[] {
  const gone = (id: string, name: string, position: string, hasImage: boolean, day: string) => {
    const [firstName = '', lastName = ''] = name.split('|');
    return newDeactivated(day, { id, firstName, lastName, position, hasImage });
  };
  return [
    gone(ANNA, 'Anna|Schmidt', 'Product designer', true, '2026-03-31T15:04:05Z'),
    gone(JONAS, 'Jonas|Weber', 'Back-end developer', false, '2026-06-30T16:20:00Z'),
    gone(ZOE, 'Zoë|Müller', 'UX researcher', true, '2025-12-19T11:45:30Z'),
    gone(TOMASZ, 'Tomasz|Kowalski', 'Freelance editor', false, '2026-09-15T09:00:00Z'),
    gone(LENA, 'Lena|Größmann', 'Account manager', true, '2024-11-29T17:30:00Z'),
  ];
}

/** Deactivated in some way, yet nobody that activating is meant for. */
function others(): Person[] {
  const day = '2025-05-16T12:00:00Z';
  const agent = { firstName: 'Briefing', lastName: 'Agent', isAgent: true };
  const apiClient = { firstName: 'Nordlicht automation', lastName: '(API Client)' };
  const archived = { firstName: 'Ruth', lastName: 'Albers', isArchived: true };
  const deleted = { firstName: 'Viktor', lastName: 'Hahn', deletedOn: '2026-01-12T10:00:00Z' };
  const external = { firstName: 'Camille', lastName: 'Durand', isExternal: true, hasImage: true };
  return [
    newDeactivated(day, { id: ARCHIVED, ...archived }),
    newDeactivated(day, { id: DELETED, ...deleted }),
    newDeactivated(day, { id: EXTERNAL, ...external, email: 'camille@atelier.example' }),
    newDeactivated(day, { id: AGENT, ...agent }),
    newPerson({ id: API_CLIENT, ...apiClient, isArchived: true, teams: [] }),
  ];
}
