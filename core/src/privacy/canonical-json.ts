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
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
