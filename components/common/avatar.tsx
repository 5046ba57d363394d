import { initials } from './initials.ts';

export interface AvatarProps {
  name: string;
}

/** The initials of a person; their name always stands beside it, so it says nothing of its own. */
export function Avatar({ name }: AvatarProps) {
  return (
    <span class="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
