import { type AuditEntry, actWords, trailOf } from "../audit/index.ts";
import { found, type Work } from "../kernel/index.ts";
import { mayReach } from "./inventory.policy.ts";
import { unitsById } from "./move-units.ts";
import { type UnitAct, type UnitState, unitStateText } from "./unit.flow.ts";
import { correctionText } from "./unit-fields.ts";

export interface UnitEvent {
  id: string;
  at: AuditEntry["at"];
  text: string;
  /** Of the operating rules, where the act follows from one. */
  clause?: string;
  actor: string;
  policyRevision: number;
  /** The case that decided it. */
  caseId?: string;
}

/** What the acts of the flow are called, and the clause they rest on. */
const unitActs: Readonly<Record<UnitAct, readonly [text: string, clause?: string]>> = {
  report: ["上报审核"],
  list: ["审核通过，上架", "操作规则 三（一）"],
  refuse: ["审核未通过"],
  refuseListed: ["审核未通过"],
  refuseVacated: ["审核未通过"],
  offer: ["列入选房场次", "操作规则 二（三）"],
  withdraw: ["下架"],
  take: ["家庭选定", "操作规则 二（三）"],
  free: ["退回可供配租"],
  sign: ["签订租赁合同", "操作规则 二（四）"],
  vacate: ["登记腾退", "操作规则 三（二）"],
  reserve: ["审核通过，预留", "操作规则 三（三）"],
  unreserve: ["取消预留"],
  hold: ["锁定"],
  release: ["解除锁定"],
  releaseListed: ["解除锁定"],
  releaseVacated: ["解除锁定"],
};

/** Every change of a flat (G3.1), oldest first, for staff of its region; for others it does not exist. */
export async function unitHistory(work: Work, unitId: string): Promise<UnitEvent[]> {
  const [unit] = await unitsById(work, [unitId]);
  const { actor, city } = work;
  const isTheirs = unit && actor.kind === "staff" && mayReach(actor, city, unit.districtCode);
  found(isTheirs ? unit : undefined);
  return (await trailOf(work, [{ subjectType: "unit", subjectId: unitId }])).map(eventOf);
}

/** What was corrected is said with it. */
function textOf(act: string, facts: string): string {
  const corrected = correctionText(JSON.parse(facts) as Record<string, unknown>);
  return `${actWords[act] ?? act}${corrected && `：${corrected}`}`;
}

interface MoveFacts {
  by?: UnitAct;
  from?: UnitState;
  to?: UnitState;
  caseId?: string;
}

function eventOf({ id, at, act, actorName: actor, policyRevision, facts }: AuditEntry): UnitEvent {
  const { by, from, to, caseId } = JSON.parse(facts) as MoveFacts;
  const line = { id, at, actor, policyRevision, ...(caseId && { caseId }) };
  if (!by || !from || !to) return { ...line, text: textOf(act, facts) };
  const [words, clause] = unitActs[by];
  const text = `${words}：${unitStateText[from]} → ${unitStateText[to]}`;
  return { ...line, text, ...(clause && { clause }) };
}
