import { useEffect, useState } from 'preact/hooks';
import { initials } from './initials.ts';

/** How long somebody has to be in view before their picture is asked for, in milliseconds. */
const STAY = 150;

export interface AvatarProps {
  name: string;
  /** The address of their picture; null where there is none, or as long as nobody sees it. */
  picture?: string | null;
}

/**
 * The picture or the initials of a person; their name always stands beside it, so it says nothing of its own. The
 * picture is asked for like any other of a page, without saying where from.
 */
export function Avatar({ name, picture = null }: AvatarProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [state, setState] = useState<'none' | 'loaded' | 'failed'>('none');

  // Whoever is scrolled past is not asked for.
  useEffect(() => {
    if (!picture || wanted === picture) return;
    const timer = setTimeout(() => setWanted(picture), STAY);
    return () => clearTimeout(timer);
  }, [picture]);

  return (
    <span class="avatar" aria-hidden="true">
      {state !== 'loaded' && initials(name)}
      {wanted && state !== 'failed' && (
        <img
          src={wanted}
          alt=""
          hidden={state === 'none'}
          referrerpolicy="no-referrer"
          onLoad={() => setState('loaded')}
          onError={() => setState('failed')}
        />
      )}
    </span>
  );
}
