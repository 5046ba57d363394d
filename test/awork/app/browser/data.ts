import type { AppData, Person, Project } from '../model.ts';

/** What there is to show, as it is now. */
export async function loadData(): Promise<AppData> {
  const response = await fetch('/local/data.json');
  if (!response.ok) throw new Error(`The stand-in's data answered ${response.status}.`);
  return (await response.json()) as AppData;
}

/** The person of an id, whatever the case it is written in. */
export function personOf(data: AppData, id: string): Person | undefined {
  const wanted = id.toLowerCase();
  return data.people.find((person) => person.id.toLowerCase() === wanted);
}

/** The people of some ids, without those that are not listed any more. */
export function peopleOf(data: AppData, ids: readonly string[]): Person[] {
  return ids.map((id) => personOf(data, id)).filter((person) => person !== undefined);
}

/** The members of a project. */
export function membersOf(data: AppData, project: Project): Person[] {
  return peopleOf(
    data,
    project.members.map((member) => member.personId),
  );
}
