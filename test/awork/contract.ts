import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { LoggedRequest } from './log.ts';
import { checkAgainstProse } from './prose.ts';

type Schema = Record<string, unknown>;
interface Parameter {
  $ref?: string;
  name?: string;
  in?: string;
  required?: boolean;
  schema?: Schema;
}
type Content = Record<string, { schema: Schema }>;
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { parameters: Record<string, Parameter> };
}

/** An answer, to be held against awork's description of its API. */
export interface Answered {
  method: string;
  path: string;
  status: number;
  contentType: string | null;
  body: string;
}

// awork's description belongs to awork, so it is not part of this project; it is used where it lies.
const FILE = new URL('../../../shared/awork/openapi.json', import.meta.url);
const description = existsSync(FILE)
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as Description)
  : null;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
if (description) ajv.addSchema(description, 'openapi');

/** Whether awork's description of its API is at hand. */
export const hasOpenApi = description !== null;

/** What awork's description has against a request: nothing, one hopes. */
export function checkAgainstOpenApi(entry: LoggedRequest): string[] {
  if (!description) return [];
  const documented = checkAgainstProse(entry);
  if (documented) return documented;
  const { operation, values, at } = locate(entry.method, entry.path);
  if (!operation) return [`${at}: no such path or method`];
  const known = (operation.parameters ?? []).map(resolveParameter);
  const given = { ...values, ...entry.query };
  const strange = Object.keys(entry.query).filter(
    (name) => !known.some((one) => one.in === 'query' && one.name === name),
  );
  return [
    ...strange.map((name) => `${at}: no query parameter ${name}`),
    ...known.flatMap((one) => checkParameter(one, given[one.name!], at)),
    ...checkBody(operation, entry.body, at),
  ];
}

/** What awork's description has against an answer. Errors without one must have the common shape. */
export function checkAnswer({ method, path, status, contentType, body }: Answered): string[] {
  const { operation, at } = locate(method, path);
  const described = operation?.responses[status];
  if (status < 400 && !described) return [`${at}: no answer ${status}`];
  if (described && !described.content) return body === '' ? [] : [`${at}: ${status} has no body`];
  if (status < 400 && contentType?.startsWith('image/')) return [];
  const schema = described?.content?.['application/json']?.schema ?? ERROR;
  if (!contentType?.startsWith('application/json')) return [`${at}: ${status} is not JSON`];
  return complaints(schema, JSON.parse(body)).map((text) => `${at}: ${status} ${text}`);
}

function checkBody({ requestBody }: Operation, body: string, at: string): string[] {
  if (!requestBody) return [];
  const schema = requestBody.content['application/json']?.schema ?? {};
  try {
    return complaints(schema, JSON.parse(body)).map((text) => `${at}: body ${text}`);
  } catch {
    return [`${at}: the body is not JSON`];
  }
}

const ERROR = { $ref: '#/components/schemas/ErrorResponse' };
const BASE = /^\/api\/v1(?=\/)/;

function locate(method: string, path: string) {
  const at = `${method} ${path}`;
  const steps = BASE.test(path) ? path.replace(BASE, '').split('/') : [];
  const fitting = Object.entries(description?.paths ?? {}).flatMap(([template, operations]) => {
    const values = fit(template.split('/'), steps);
    const operation = operations[method.toLowerCase()];
    return values && operation ? [{ operation, values, at }] : [];
  });
  // A path without placeholders goes before one with: `/users/me` before `/users/{userId}`.
  fitting.sort((a, b) => Object.keys(a.values).length - Object.keys(b.values).length);
  return fitting[0] ?? { operation: undefined, values: {}, at };
}

function fit(template: string[], steps: string[]): Record<string, string> | null {
  if (template.length !== steps.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== steps[index]) return null;
    if (name !== undefined) values[name] = decodeURIComponent(steps[index]!);
  }
  return values;
}

function resolveParameter(parameter: Parameter): Parameter {
  const name = parameter.$ref?.split('/').at(-1);
  return name === undefined ? parameter : description!.components.parameters[name]!;
}

function checkParameter(parameter: Parameter, text: string | undefined, at: string): string[] {
  if (parameter.in !== 'path' && parameter.in !== 'query') return [];
  if (text === undefined) return parameter.required ? [`${at}: ${parameter.name} is missing`] : [];
  const wrong = complaints(parameter.schema ?? {}, typed(text, parameter.schema?.type));
  return wrong.map((problem) => `${at}: ${parameter.name} ${problem}`);
}

function typed(text: string, type: unknown): unknown {
  if (type === 'integer' || type === 'number') return text.trim() === '' ? text : Number(text);
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

const compiled = new Map<string, ValidateFunction>();

function complaints(schema: Schema, value: unknown): string[] {
  const text = JSON.stringify(schema).replaceAll('"#/', '"openapi#/');
  const check = compiled.get(text) ?? ajv.compile(JSON.parse(text) as Schema);
  compiled.set(text, check);
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
