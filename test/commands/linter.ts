import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from './build.ts';
import { oneCheck, type Result } from './result.ts';
import { root, runStep } from './steps.ts';

export interface Message {
  code: string;
  message: string;
  description?: string;
  file?: string;
  line?: number;
}

export interface Findings {
  errors: Message[];
  warnings: Message[];
}

/**
 * What Mozilla's linter found that is not allowed. Preact itself can set markup when it is told to,
 * which our own code never does (a lint rule sees to it): that one warning stays in its chunk.
 */
export function objections({ errors, warnings }: Findings, read: (file: string) => string) {
  const allowed = ({ code, file }: Message) =>
    code === 'UNSAFE_VAR_ASSIGNMENT' &&
    file !== undefined &&
    read(file).includes('dangerouslySetInnerHTML');
  return [...errors, ...warnings.filter((warning) => !allowed(warning))];
}

/** Runs Mozilla's add-on linter over the build for Firefox. */
export async function lintAddon(): Promise<Result> {
  const folder = OUTPUT.firefox;
  const read = (file: string) => readFileSync(join(root, folder, file), 'utf8');
  const ran = await runStep({
    name: 'add-on linter',
    command: 'addons-linter',
    args: [folder, '--output', 'json'],
    judge({ stdout, output }) {
      let findings: Findings;
      try {
        findings = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Findings;
      } catch {
        return `The linter gave no report:\n${output}`;
      }
      return objections(findings, read).map(spell).join('\n') || undefined;
    },
  });
  return oneCheck(ran);
}

function spell({ code, message, description = '', file = '', line }: Message): string {
  return `${code} ${file}${line === undefined ? '' : `:${String(line)}`}\n  ${message}\n  ${description}`;
}
