import { colleague } from './cast.ts';
import { makeComments } from './comments.ts';
import { projectId, taskId } from './ids.ts';
import type { Cast } from './cast.ts';
import type { Person, Task } from '../model.ts';

/** The demo tasks; the first one is the one with the long story. */
export function makeTasks(cast: Cast): Task[] {
  const mate = (place: number): Person => colleague(cast, place);
  const { anna, jonas, zoe, tomasz, lena } = cast;
  return [
    homepage(cast),
    brief(1, 0, 'Move the shop photographs', 'To do', '1 Dec', [tomasz, mate(1), anna]),
    brief(2, 0, 'Write the texts for “About us”', 'In progress', '3 Dec', [lena, mate(3)]),
    brief(3, 0, 'Accessibility check of the forms', 'Review', '8 Dec', [zoe, mate(2), mate(0)]),
    brief(4, 0, 'Set up the staging server', 'Done', '16 Nov', [mate(2)]),
    brief(5, 1, 'Storyboard, second round', 'In progress', '4 Dec', [anna, mate(5)]),
    brief(6, 1, 'Book the studio', 'To do', '11 Dec', [mate(3), lena]),
    brief(7, 2, 'Onboarding flow', 'In progress', '15 Jan', [zoe, mate(6), anna]),
    brief(8, 3, 'Floor plan and power', 'To do', '22 Jan', [jonas, anna]),
    brief(9, 4, 'Print approval', 'Done', '28 Oct', [tomasz, mate(1), anna]),
  ];
}

function homepage(cast: Cast): Task {
  const { me, anna, jonas, zoe, tomasz } = cast;
  const mate = colleague(cast, 1);
  return {
    ...brief(0, 0, 'Homepage: final design and hand-over', 'In progress', '27 Nov', [
      me,
      anna,
      zoe,
      mate,
      jonas,
    ]),
    effort: '18 h of 24 h',
    tags: ['Design', 'Milestone'],
    description: [
      [
        `The new homepage goes live with the winter collection. ${anna.name} drew the first ` +
          `version of the grid in spring, and most of it still holds; ${mate.firstName} has since ` +
          'simplified the header and the way the rooms are grouped.',
      ],
      [
        'What is left: one more look at the type scale on small screens, the hero picture in three ' +
          `crops, and a short hand-over so that ${zoe.name} and the developers can start on ` +
          'Thursday. The approved pictures are in the shared folder. For questions about ' +
          'the old shop system please ask ',
        { mention: tomasz.id },
        ' or leave a comment here.',
      ],
    ],
    checklist: [
      { text: 'Grid and type scale, desktop', isDone: true },
      { text: 'Hero picture in three crops', isDone: true },
      { text: 'Type scale on small screens', isDone: false },
      { text: 'Hand-over with development', isDone: false },
    ],
    comments: makeComments(cast),
  };
}

function brief(
  place: number,
  project: number,
  name: string,
  status: Task['status'],
  due: string,
  assignees: readonly Person[],
): Task {
  return {
    id: taskId(place),
    projectId: projectId(project),
    name,
    status,
    due,
    effort: `${4 + ((place * 3) % 9)} h`,
    tags: [],
    assigneeIds: [...new Set(assignees.map((person) => person.id))],
    description: [['No description yet.']],
    checklist: [],
    comments: [],
  };
}
