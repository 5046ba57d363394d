import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../commands/steps.ts';

/** Gives a text of the extension by its key, such as `action_idle`, as people read it. */
export type Say = (key: string, ...values: (string | number)[]) => string;

export type Language = 'en' | 'de';

/** The texts of a built extension; `folder` is seen from the project's own. */
export function textsOf(folder: string, language: Language): Say {
  const file = join(root, folder, '_locales', language, 'messages.json');
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  return (key, ...values) => {
    const found = texts[key];
    if (!found) throw new Error(`The extension has no text “${key}”`);
    return formFor(found.message, values[0]).replace(/\$(\d)/g, (_, place) =>
      String(values[Number(place) - 1]),
    );
  };
}

/** Of a text with a form for one and a form for several, the one that a count needs. */
function formFor(message: string, count: unknown): string {
  const forms = message.split(' | ');
  return (count === 1 ? forms.at(-2) : undefined) ?? forms.at(-1)!;
}
