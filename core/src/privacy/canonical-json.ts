/**
 * JSON with sorted keys and no spaces (as RFC 8785 for what we use), so that equal facts have equal digests
 * on every machine. Temporal values and dates become their string; members that are undefined are left out.
 * Throws TypeError on what JSON cannot say: bigint, NaN, functions, symbols, Map and Set.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
    case "string":
      return JSON.stringify(value);
    case "number":
      if (Number.isFinite(value)) return JSON.stringify(value);
      throw new TypeError(`${value} has no canonical JSON`);
    case "object":
      return canonicalObject(value);
    default:
      throw new TypeError(`${typeof value} has no canonical JSON`);
  }
}

function canonicalObject(value: object): string {
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => canonicalJson(item === undefined ? null : item)).join(",")}]`;
  }
  if ("toJSON" in value && typeof value.toJSON === "function") {
    const json: unknown = value.toJSON();
    return canonicalJson(json);
  }
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
    throw new TypeError(`${value.constructor.name} has no canonical JSON`);
  }
  if (isCanonical(value)) return JSON.stringify(value);
  let members = "";
  for (const key of Object.keys(value).sort()) {
    const member: unknown = (value as Record<string, unknown>)[key];
    if (member === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** Whether JSON as it comes is canonical already: plain values, and their keys in order. Most of what comes in masses is. */
function isCanonical(value: object): boolean {
  let before = "";
  for (const key of Object.keys(value)) {
    if (before > key || !isPlain((value as Record<string, unknown>)[key])) return false;
    before = key;
  }
  return true;
}

function isPlain(member: unknown): boolean {
  switch (typeof member) {
    case "string":
    case "boolean":
    case "undefined":
      return true;
    case "number":
      return Number.isFinite(member);
    default:
      return member === null;
  }
}
