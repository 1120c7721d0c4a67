import { hmacSm3, keyring } from "../privacy/index.ts";

/** Without 0/O, 1/I/L: read from paper and typed by hand. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The code printed on a notice: eight letters that nobody can guess from its number. */
export function noticeCode(noticeId: string): string {
  const tag = hmacSm3(keyring().newest("index").mac, `notice/${noticeId}`);
  return [...tag.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join("");
}
