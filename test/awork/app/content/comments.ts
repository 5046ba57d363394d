import { colleague } from './cast.ts';
import { commentId } from './ids.ts';
import type { Cast } from './cast.ts';
import type { Comment, Person, Text } from '../model.ts';

interface Line {
  by: Person;
  at: string;
  text: Text;
  /** awork may or may not link an author; both are shown, so that neither is taken for granted. */
  isPlain?: boolean;
}

/** The talk below the first demo task, by people who are still there and people who are not. */
export function makeComments(cast: Cast): Comment[] {
  return linesOf(cast).map((line, place) => ({
    id: commentId(place),
    authorId: line.by.id,
    at: line.at,
    isAuthorLinked: !line.isPlain,
    text: line.text,
  }));
}

function linesOf(cast: Cast): Line[] {
  const { me, anna, jonas, zoe, lena } = cast;
  const mate = colleague(cast, 1);
  return [
    {
      by: anna,
      at: '14 Sep, 09:12',
      text: [
        'The grid is final from my side. I left the spacing tokens and a short note in the file.',
      ],
    },
    {
      by: mate,
      at: '14 Sep, 10:40',
      text: [
        'Thank you, that is a great base! I will take the header from here. ',
        { mention: jonas.id },
        ', do you still have the old room photographs?',
      ],
    },
    {
      by: jonas,
      at: '15 Sep, 08:05',
      text: ['All in the shared folder under “Rooms”. The kitchen ones need a new crop.'],
      isPlain: true,
    },
    {
      by: zoe,
      at: '2 Nov, 16:31',
      text: [
        'From the development side the three breakpoints are fine. Anna Schmidt’s note about the ' +
          'tokens was all we needed.',
      ],
    },
    {
      by: me,
      at: 'Yesterday, 17:20',
      text: [
        'The client would like the first grid as an alternative after all. ',
        { mention: anna.id },
        ' and ',
        { mention: lena.id },
        ', could you join us again for the last two weeks?',
      ],
    },
  ];
}
