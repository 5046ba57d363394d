import { useState } from 'preact/hooks';

export interface Copying {
  /** What has become of it; null before anything was copied. */
  copied: 'copied' | 'failed' | null;
  copy: (text: string) => void;
}

/** Copies texts; to be called from a click, without which a browser does not let it happen. */
export function useCopy(): Copying {
  const [copied, setCopied] = useState<Copying['copied']>(null);
  const copy = (text: string) => {
    setCopied(null);
    navigator.clipboard.writeText(text).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  return { copied, copy };
}
