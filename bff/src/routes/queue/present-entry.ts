import { type AuditEntry, actWords } from "@housing/core/audit";
import type { EntryStandingView, EntrySummary, queueApi } from "@housing/core/contract/queue.api";
import type { InputOf } from "@housing/core/contract/route";
import type { Work } from "@housing/core/kernel";
import {
  type EntryDetail,
  type EntryStanding,
  type EntryState,
  endReasonClause,
  endReasonText,
  laneText,
  type QueueEntry,
  stateText,
} from "@housing/core/queue";

const tones = {
  requested: "active",
  qualified: "active",
  publicised: "active",
  inLine: "good",
  admitted: "warning",
  missed: "bad",
  chosen: "good",
  ended: "neutral",
} as const satisfies Record<EntryState, string>;

export const presentState = (code: EntryState) => ({ code, label: stateText[code], tone: tones[code] });

export function presentEntry(entry: QueueEntry): InputOf<typeof EntrySummary> {
  const { id, householdId, caseNo, maskedName, areaCode, districtCode, tier, bedrooms } = entry;
  const { number, batchDay, inLineAt, endReason, endedAt } = entry;
  return {
    ...{ id, householdId, caseNo, maskedName, areaCode, districtCode, tier, bedrooms },
    class: entry.class,
    laneText: laneText(tier, bedrooms),
    submittedAt: entry.submittedAt.toString(),
    state: presentState(entry.state),
    ...(number && { number }),
    ...(batchDay && { batchDay: batchDay.toString() }),
    ...(inLineAt && { inLineAt: inLineAt.toString() }),
    ...(endReason && { endReason: endReasonText[endReason] }),
    ...(endReason && endReasonClause[endReason] && { endClause: endReasonClause[endReason] }),
    ...(endedAt && { endedAt: endedAt.toString() }),
  };
}

export function presentStanding(work: Work, standing: EntryStanding): InputOf<typeof EntryStandingView> {
  const { entry, ahead, publicity, request, next, abilities } = standing;
  return {
    ...presentEntry(entry),
    ...(ahead && { ahead }),
    ...(publicity && { publicity: { ...publicity, endsAt: publicity.endsAt.toString() } }),
    ...(request && { request: presentEntry(request) }),
    ...(entry.state === "missed" && entry.continueBy && { continueBy: entry.continueBy.toString() }),
    next: { text: next.text, ...(next.at && { at: next.at.toString() }) },
    serverNow: work.clock.now().toString(),
    abilities,
  };
}

export function presentChange({ id, at, act, actorName, policyRevision }: AuditEntry) {
  return { id, at: at.toString(), act, text: actWords[act] ?? act, actor: actorName, policyRevision };
}

export function presentDetail(
  work: Work,
  detail: EntryDetail,
): Omit<InputOf<(typeof queueApi)["queueEntry"]["reply"]>, "history" | "allocations"> {
  const { disqualification } = detail;
  return {
    ...presentStanding(work, detail),
    ...(detail.entry.caseId && { caseId: detail.entry.caseId }),
    ...(disqualification && {
      disqualification: {
        reason: disqualification.reason,
        evidence: disqualification.evidence,
        fileIds: disqualification.fileIds,
        at: disqualification.at.toString(),
      },
    }),
  };
}
