import { spawn, type ChildProcess } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { begin, end } from './status.ts';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Step {
  name: string;
  command: string;
  args?: string[];
  env?: Record<string, string>;
  /** Milliseconds until it is ended and counts as failed. */
  timeout?: number;
  /** What is wrong with its result, or nothing. Without it, the exit code decides. */
  judge?: (ran: Output) => string | undefined;
}

export interface Output {
  /** Null when it was ended by a signal or could not be started. */
  code: number | null;
  stdout: string;
  /** Both streams as they came. */
  output: string;
}

export interface Ran extends Output {
  name: string;
  ok: boolean;
  ms: number;
}

const running = new Set<ChildProcess>();

for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  });
}

/** The environment of every command: the project's own programs come first. */
export function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return { ...process.env, PATH: path, ...colour, ...more };
}

/** Runs a command as a named step. What it says is printed only when it fails. */
export async function runStep(step: Step): Promise<Ran> {
  const started = performance.now();
  begin(step.name);
  const result = await execute(step);
  const complaint = step.judge
    ? step.judge(result)
    : result.code === 0
      ? undefined
      : `${[step.command, ...(step.args ?? [])].join(' ')} ended with ${result.code ?? 'a signal'}`;
  const ran = {
    ...result,
    name: step.name,
    ok: complaint === undefined,
    ms: performance.now() - started,
  };
  end(step.name, ran.ok, ran.ms);
  if (complaint !== undefined) {
    console.log(`${step.judge ? '' : result.output.trimEnd()}\n${complaint}\n`.trimStart());
  }
  return ran;
}

/** Whether this module is the program itself, and not imported by another. */
export function isProgram(url: string): boolean {
  const [, program] = process.argv;
  return program !== undefined && realpathSync(program) === fileURLToPath(url);
}

function execute({ command, args = [], env, timeout = 600_000 }: Step): Promise<Output> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    const finish = (code: number | null) => {
      clearTimeout(late);
      clearTimeout(hard);
      running.delete(child);
      resolve({ code, stdout, output });
    };
    const late = setTimeout(() => {
      output += `\nEnded after ${String(timeout / 1000)} s: it took too long.\n`;
      child.kill('SIGTERM');
    }, timeout);
    const hard = setTimeout(() => child.kill('SIGKILL'), timeout + 10_000);
    child.on('error', (problem) => {
      output += `\n${problem.message}\n`;
      finish(null);
    });
    child.on('close', finish);
  });
}
