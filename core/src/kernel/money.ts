/** Money is integer fen everywhere; yuan exist only in text. */
export type Fen = number;

/** `1234.50`, for people. */
export function yuanText(fen: Fen): string {
  return `${fen < 0 ? "-" : ""}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, "0")}`;
}
