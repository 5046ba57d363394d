/** Says no in the shape that awork's error answers have. */
export function refuse(status: number, code: string, description: string): Response {
  const traceId = newTraceId();
  return Response.json(errorBody(code, description, traceId), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'trace-id': traceId },
  });
}

/** The body of an error answer. */
export function errorBody(code: string, description: string, traceId: string): object {
  const link = 'https://developers.awork.com/error-handling';
  return { code, description, link, details: [], validationErrors: [], traceId };
}

/** A reference for awork's support, as every answer carries one. */
export function newTraceId(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

/** Neither the path nor the thing it names is there. */
export function notFound(what: string): Response {
  return refuse(404, 'not-found', `${what} was not found.`);
}

/** The caller is known, but may not do this: awork says 401 for that too. */
export function notAllowed(): Response {
  const blocked = 'The call was blocked due to insufficient permissions.';
  return refuse(401, 'unauthorized', blocked);
}
