import { change, type Work } from "../kernel/index.ts";
import { entryOf, type Fact } from "./record.ts";

const columns =
  "id, at, act, actor_kind, actor_id, actor_name, subject_type, subject_id, district_code, policy_revision, facts, mac";

/** The same as `record`, as one plain statement for all facts: for hot paths, where a unit of work would be waste. */
export async function recordNow(work: Work, facts: readonly Fact[]): Promise<void> {
  const entries = facts.map((fact) => entryOf(work, fact));
  const values = entries.flatMap((entry) => [
    ...[entry.id, entry.at.epochMilliseconds, entry.act, entry.actorKind, entry.actorId, entry.actorName],
    ...[entry.subjectType, entry.subjectId, entry.districtCode, entry.policyRevision, entry.facts, entry.mac],
  ]);
  const row = `(${Array.from({ length: 12 }, () => "?").join(", ")})`;
  await change(
    work.em,
    `insert into audit_entry (${columns}) values ${entries.map(() => row).join(", ")}`,
    values,
  );
}
