import { coveredCodes, hasRole, placeholders, type Work } from "../kernel/index.ts";

/** A condition with its values. */
export interface Scope {
  sql: string;
  values: string[];
}

const everything: Scope = { sql: "1 = 1", values: [] };
const nothing: Scope = { sql: "1 = 0", values: [] };

/** On `offer o join household h`: applicants see their own offers, offices those of their regions. */
export function offerScope({ actor, city }: Work): Scope {
  if (actor.kind === "system" || hasRole(actor, "city", "auditor", "operator", "admin")) return everything;
  if (actor.kind === "applicant")
    return {
      sql: "(h.account_id = ? or h.applicant_id = ?)",
      values: [actor.accountId, actor.personId ?? ""],
    };
  if (actor.kind !== "staff") return nothing;
  const streets = coveredCodes(city, actor.regions, "street");
  return streets.length === 0
    ? nothing
    : { sql: `h.street_code in (${placeholders(streets)})`, values: streets };
}

/** On `selection_session s`: staff see all sessions, applicants those they take part in. */
export function sessionScope(work: Work): Scope {
  if (work.actor.kind === "system" || work.actor.kind === "staff") return everything;
  const { sql, values } = offerScope(work);
  const part = "select 1 from offer o join household h on h.id = o.household_id where o.session_id = s.id";
  return { sql: `exists (${part} and ${sql})`, values };
}
