import { type VerifyHead, verifyLog } from "@housing/core/audit";
import { rows } from "@housing/core/kernel";
import { canonicalJson, sm3Hex } from "@housing/core/privacy";
import type { SqlEntityManager } from "@mikro-orm/sql";

/** Faults of what is written down for good: the audit log, the trails of cases, the public lists. */
export async function logFaults(em: SqlEntityManager, verifyHead?: VerifyHead): Promise<string[]> {
  const { fault } = await verifyLog(em, verifyHead ?? (async () => true));
  return [
    ...(fault ? [`I6 audit log: ${fault}`] : []),
    ...(await trailFaults(em)),
    ...(await listFaults(em)),
  ];
}

/** Every line of a case's trail is in the audit log too. */
async function trailFaults(em: SqlEntityManager): Promise<string[]> {
  const differing = await rows<{ id: string }>(
    em,
    `select t.case_id as id from (select case_id, count(*) as acts from case_act group by case_id) t
      left join (select subject_id, count(*) as facts from audit_entry where subject_type = 'case' group by subject_id) l
        on l.subject_id = t.case_id
      where l.facts is null or l.facts <> t.acts`,
  );
  return differing.slice(0, 5).map(({ id }) => `I6 case ${id}: its trail and the log differ`);
}

interface Line {
  listId: string;
  searchNo: string;
  line: string | Record<string, string>;
}

/** The digest of every public list covers what its lines say, in order. */
async function listFaults(em: SqlEntityManager): Promise<string[]> {
  const lines = await rows<Line>(
    em,
    "select list_id as listId, search_no as searchNo, line from publicity_item order by list_id, position",
  );
  const digests = new Map<string, { digest: string; count: number }>();
  for (const { listId, searchNo, line } of lines) {
    const before = digests.get(listId) ?? { digest: "", count: 0 };
    const said: unknown = typeof line === "string" ? JSON.parse(line) : line;
    const digest = sm3Hex(before.digest + canonicalJson({ searchNo, line: said }));
    digests.set(listId, { digest, count: before.count + 1 });
  }
  const lists = await rows<{ id: string; title: string; digest: string; count: number }>(
    em,
    "select id, title, digest, count from publicity_list",
  );
  return lists
    .filter(({ id, digest, count }) => {
      const found = digests.get(id);
      return found?.digest !== digest || found.count !== Number(count);
    })
    .map(({ title }) => `I9 public list ${title}: its digest does not cover its lines`);
}
