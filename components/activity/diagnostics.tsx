import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useCopy } from '../common/use-copy.ts';

/** How many lines of it are seen at once. */
const LINES = 16;

/** What helps whoever looks for a fault: shown first, so that the admin knows what they give away. */
export function Diagnostics() {
  const [text, setText] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { copied, copy } = useCopy();
  const field = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => field.current?.focus(), [text]);

  // All that it looks into is loaded only now.
  async function show() {
    setFailed(false);
    try {
      const { diagnose } = await import('../../utils/diagnostics/diagnose.ts');
      setText(await diagnose());
    } catch {
      setFailed(true);
    }
  }

  return (
    <section aria-labelledby="diagnostics">
      <h2 id="diagnostics">{i18n.t('diagnostics.heading')}</h2>
      <p>{i18n.t('diagnostics.intro')}</p>
      {text !== null && (
        <div class="field">
          <label for="diagnostics-text">{i18n.t('diagnostics.text')}</label>
          <textarea id="diagnostics-text" ref={field} readOnly rows={LINES} value={text} />
        </div>
      )}
      <div class="buttons">
        {text === null ? (
          <button type="button" onClick={() => void show()}>
            {i18n.t('diagnostics.show')}
          </button>
        ) : (
          <button type="button" class="primary" onClick={() => copy(text)}>
            {i18n.t('diagnostics.copy')}
          </button>
        )}
      </div>
      <div role="status">
        {copied === 'copied' && <p class="note">{i18n.t('activity.copied')}</p>}
      </div>
      <div role="alert">
        {copied === 'failed' && <p class="note bad">{i18n.t('diagnostics.notCopied')}</p>}
        {failed && <p class="note bad">{i18n.t('options.unreadable')}</p>}
      </div>
    </section>
  );
}
