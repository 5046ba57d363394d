/** What `/local/data.json` holds. Shared by the server, which makes it, and the pages, which show it. */
export interface AppData {
  workspace: string;
  meId: string;
  people: Person[];
  projects: Project[];
  tasks: Task[];
  plan: Plan;
}

export interface Person {
  id: string;
  name: string;
  firstName: string;
  lastName: string;
  initials: string;
  position: string;
  email: string;
  phone: string;
  hasImage: boolean;
  isDeactivated: boolean;
  isExternal: boolean;
}

export type Colour = 'blue' | 'green' | 'pink' | 'yellow' | 'purple';

export interface Project {
  id: string;
  key: string;
  name: string;
  client: string;
  colour: Colour;
  status: 'In progress' | 'To do' | 'Done';
  due: string;
  percent: number;
  members: Member[];
}

export interface Member {
  personId: string;
  role: string;
}

export interface Task {
  id: string;
  projectId: string;
  name: string;
  status: 'In progress' | 'To do' | 'Review' | 'Done';
  due: string;
  effort: string;
  tags: string[];
  assigneeIds: string[];
  description: Text[];
  checklist: { text: string; isDone: boolean }[];
  comments: Comment[];
}

export interface Comment {
  id: string;
  authorId: string;
  at: string;
  isAuthorLinked: boolean;
  text: Text;
}

/** One paragraph: running text, and mentions of people within it. */
export type Text = (string | { mention: string })[];

export interface Plan {
  days: { label: string; date: string; isToday: boolean; isWeekend: boolean }[];
  rows: { personId: string; blocks: Block[] }[];
}

export interface Block {
  from: number;
  days: number;
  title: string;
  hours: string;
  colour: Colour;
  lane: 'work' | 'absence';
}
