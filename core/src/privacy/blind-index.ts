import { hmacSm3Parts } from "./digest.ts";
import { keyring } from "./keyring.ts";

/**
 * Keyed index of a sealed value for equality search: 32 hex characters of HMAC-SM3 over label and value.
 * The value is trimmed and upper-cased (an ID number's x). Keyed, because a plain digest of phone numbers is
 * reversed in minutes; labelled, so that equal values in two columns do not show.
 */
export function blindIndex(label: string, value: string): string {
  const normalised = value.trim().toUpperCase();
  return hmacSm3Parts(keyring().newest("index").index, label, normalised).toString("hex").slice(0, 32);
}
