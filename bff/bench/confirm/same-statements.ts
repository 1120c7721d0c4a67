/** `update offer`, `select unit`: what a statement does to which table first named in it. */
export function shapeOf(sql: string): string {
  const text = sql.replaceAll("`", "").replace(/\s+/g, " ").trim().toLowerCase();
  const [verb] = text.split(" ");
  const table = /(?:update|insert into|from) ([a-z_]+)/.exec(
    text.replace(/^select \(select count.*?\) as free/, "select"),
  )?.[1];
  return table ? `${verb} ${table}` : (verb ?? "");
}

/** Refuses to measure when the hand-written transaction is not the product's any more. */
export function requireSame(product: readonly string[], raw: readonly string[]): void {
  const [own, theirs] = [product.map(shapeOf).sort(), raw.map(shapeOf).sort()];
  if (own.join() === theirs.join()) return;
  throw new Error(`the statements differ:\nproduct ${own.join(", ")}\nraw     ${theirs.join(", ")}`);
}
