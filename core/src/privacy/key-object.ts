import { createSecretKey, type KeyObject } from "node:crypto";

const objects = new WeakMap<Uint8Array, KeyObject>();

/** The key as OpenSSL holds it, made once per key: made anew for each value it costs three times the value itself. */
export function keyObject(key: Uint8Array): KeyObject {
  const known = objects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  objects.set(key, made);
  return made;
}
