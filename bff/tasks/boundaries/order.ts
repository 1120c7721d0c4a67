/**
 * The domain order of ARCHITECTURE.md as data: a domain may import only from an earlier line
 * or one of its own line, as long as no two on a line import each other. This array is the only place to change the order.
 */
export const domainOrder: readonly (readonly string[])[] = [
  ["kernel"],
  ["audit", "privacy"],
  ["city"],
  ["deadline"],
  ["calendar"],
  ["messaging", "document"],
  ["identity"],
  ["household"],
  ["register", "report"],
  ["publicity", "standing"],
  ["casework"],
  ["queue"],
  ["inventory"],
  ["application"],
  ["allocation"],
  ["selection"],
  ["lease"],
  ["system"],
];

/** The position of a domain in the order, or -1 when the order does not name it. */
export function rankOf(domain: string): number {
  return domainOrder.findIndex((line) => line.includes(domain));
}
