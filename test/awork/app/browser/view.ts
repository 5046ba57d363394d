import type { AppData } from '../model.ts';

export type Section = 'projects' | 'tasks' | 'planner' | 'users';

export interface View {
  title: string;
  section: Section;
  /** The way here, as links; the page itself is the last one. */
  trail: { text: string; href?: string }[];
  body: HTMLElement;
}

export interface Visit {
  data: AppData;
  url: URL;
  /** The id in the address, or an empty string. */
  id: string;
}

/** Makes the view of one address, or nothing when what it names does not exist. */
export type Page = (visit: Visit) => View | undefined;
