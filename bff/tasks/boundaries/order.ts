/**
 * The domain order of ARCHITECTURE.md as data: a domain may import only from an earlier line.
 * Domains on one line do not know each other. This array is the only place to change the order.
 */
export const domainOrder: readonly (readonly string[])[] = [
  ["kernel"],
  ["city"],
  ["audit", "privacy"],
  ["deadline"],
  ["messaging", "document"],
  ["identity"],
  ["household"],
  ["casework"],
  ["publicity", "standing"],
  ["eligibility"],
  ["queue"],
  ["inventory"],
  ["selection"],
  ["allocation"],
  ["lease"],
  ["register", "report"],
  ["system"],
];

/** The position of a domain in the order, or -1 when the order does not name it. */
export function rankOf(domain: string): number {
  return domainOrder.findIndex((line) => line.includes(domain));
}
