// The auditor: reads, as only an extension can, for whom each action in the list stands, when the frame in which
// rows were filled anew has been painted, and one frame later. It runs in a browser of its own, not timed.
const counts = { steps: 0, seen: 0, wrong: 0, missing: 0, stray: 0, wrongAtOnce: 0 };
const TAG = 'activate-for-awork';

function namesIn(row) {
  return [...row.querySelectorAll(TAG)].map((host) => {
    const button = chrome.dom.openOrClosedShadowRoot(host)?.querySelector('button');
    return button?.ariaLabel ?? button?.title ?? '';
  });
}

function audit() {
  const result = { seen: 0, wrong: 0, missing: 0, stray: 0 };
  let inRows = 0;
  for (const row of document.querySelectorAll('.row')) {
    const id = row.querySelector('a.person').getAttribute('href').split('/').pop();
    const wanted = known.get(id);
    const names = namesIn(row);
    inRows += names.length;
    const right = names.filter((name) => wanted && name === `Activate ${wanted}`).length;
    result.seen += right;
    result.wrong += names.length - right;
    if (wanted && right === 0) result.missing += 1;
  }
  result.stray = document.querySelectorAll(TAG).length - inRows;
  return result;
}

const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()();
/** After the frame has been painted in which this is called. */
function painted(then) {
  waiting.push(then);
  port2.postMessage(0);
}

addEventListener('bench:recycled', (event) => {
  event.preventDefault();
  painted(() => {
    counts.wrongAtOnce += audit().wrong;
    requestAnimationFrame(() =>
      painted(() => {
        const { seen, wrong, missing, stray } = audit();
        counts.steps += 1;
        counts.seen += seen;
        counts.wrong += wrong;
        counts.missing += missing;
        counts.stray += stray;
        dispatchEvent(new CustomEvent('bench:audit', { detail: JSON.stringify(counts) }));
        dispatchEvent(new Event('bench:audited'));
      }),
    );
  });
});
