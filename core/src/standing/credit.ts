import { record } from "../audit/index.ts";
import { hasRole, permit, type Work } from "../kernel/index.ts";
import { addToBlocklist, personByIdNumber } from "./blocklist.ts";
import { CreditRecord } from "./standing.entity.ts";

export interface AddCreditRecord {
  idNumber: string;
  /** 隐瞒收入, 提供虚假材料, … as the city names them. */
  kind: string;
  text: string;
  /** Puts the person on the blocklist with it (关联黑名单). */
  sanction?: { scope: "flat" | "all" } | undefined;
}

/** G3.12 信用登记: something that came up in a review, linked to the blocklist where it leads there. */
export async function addCreditRecord(work: Work, input: AddCreditRecord): Promise<CreditRecord> {
  permit(hasRole(work.actor, "district", "city", "admin"));
  const { idNumber, kind, text } = input;
  const person = await personByIdNumber(work, idNumber);
  const sanction = input.sanction
    ? await addToBlocklist(work, { idNumber, scope: input.sanction.scope, reason: text })
    : undefined;
  const row = work.em.create(CreditRecord, {
    ...{ id: work.newId(), personId: person.id, kind, text, at: work.clock.now() },
    recordedBy: work.actor.kind === "staff" ? work.actor.userId : "system",
    sanctionId: sanction?.id ?? null,
  });
  record(work, {
    act: "standing.creditRecorded",
    subjectType: "person",
    subjectId: person.id,
    facts: { kind, sanctionId: sanction?.id ?? null },
  });
  await work.em.persist(row).flush();
  return row;
}
