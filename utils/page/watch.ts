import { onAddress } from './address.ts';
import { carriesEvidence } from './evidence.ts';
import { OUR_TAG } from './find.ts';

/** What has changed in the page since the last pass. */
export interface Changes {
  added: Set<Element>;
  altered: Set<Element>;
}

/**
 * Watches the whole page with one observer, collects what changed and hands it over in one pass a frame. A tab
 * in the background has no frames: it costs nothing. Ends with the signal. The function that it gives makes the
 * pass at once.
 */
export function watch(signal: AbortSignal, pass: (changes: Changes) => void): () => void {
  let changes = none();
  let frame = 0;

  const run = () => {
    frame = 0;
    const batch = changes;
    changes = none();
    pass(batch);
  };
  const schedule = () => {
    frame ||= requestAnimationFrame(run);
  };
  const observer = new MutationObserver((records) => {
    if (collect(records, changes)) schedule();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  onAddress(signal, schedule);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return () => {
    collect(observer.takeRecords(), changes);
    cancelAnimationFrame(frame);
    run();
  };
}

const none = (): Changes => ({ added: new Set(), altered: new Set() });

function collect(records: MutationRecord[], { added, altered }: Changes): boolean {
  let worth = false;
  for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
    if (type === 'attributes') {
      if (!carriesEvidence(attributeName ?? '') || isOurs(target)) continue;
      altered.add(target as Element);
      worth = true;
    } else if (type === 'childList') {
      for (const node of addedNodes) {
        if (node instanceof Element && !isOurs(node)) added.add(node);
      }
      worth ||= !([...addedNodes].every(isOurs) && removedNodes.length === 0);
    } else {
      worth = true;
    }
  }
  return worth;
}

function isOurs(node: Node): boolean {
  return (node as Element).localName === OUR_TAG;
}
