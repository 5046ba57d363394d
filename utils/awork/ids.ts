/**
 * awork's ids are SQL-sequential GUIDs such as `83477d16-a455-eb11-a607-00155d31310d`: their third
 * group may start with any digit, so a check for RFC 4122 versions would refuse real ones.
 */
const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/;
const ONLY_GUID = /* @__PURE__ */ new RegExp(`^${GUID.source}$`, 'i');
const EVERY_GUID = new RegExp(`(?<![0-9a-z-])${GUID.source}(?![0-9a-z-])`, 'gi');

/** The id in the one form that ids are compared in (lower case), or null when the text is not an id. */
export function toId(text: string): string | null {
  return ONLY_GUID.test(text) ? text.toLowerCase() : null;
}

/** Every id that stands in a text, in order, in lower case. */
export function idsIn(text: string): string[] {
  return (text.match(EVERY_GUID) ?? []).map((id) => id.toLowerCase());
}
