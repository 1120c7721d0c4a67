import {
  type AllocatedHome,
  type AllocationDetail,
  type AllocationNotice,
  type AllocationRow,
  type AllocationState,
  allocationStateText,
  allocationTones,
  homeText,
  isSigningPaused,
} from "@housing/core/allocation";
import type { AllocationRowView, AllocationView, NoticeView } from "@housing/core/contract/allocation.api";
import type { MoveInHousehold } from "@housing/core/contract/lease.api";
import type { InputOf } from "@housing/core/contract/route";
import type { AllocationSummary } from "@housing/core/contract/schemas";
import type { Work } from "@housing/core/kernel";
import { type MoveInRow, moveInStateText } from "@housing/core/lease";
import { laneText } from "@housing/core/queue";
import { staffNames } from "../staff-names.ts";

export const presentState = (code: AllocationState) => ({
  code,
  label: allocationStateText[code],
  tone: allocationTones[code],
});

const noticeStates = {
  issued: { label: "已生成，待盖章", tone: "active" },
  sealed: { label: "已盖章", tone: "good" },
  void: { label: "已作废", tone: "bad" },
} as const satisfies Record<AllocationNotice["state"], object>;

export const presentNoticeState = (code: AllocationNotice["state"]) => ({ code, ...noticeStates[code] });

const presentHome = (home: AllocatedHome) => {
  const { unitId, estate, address, building, doorNo } = home;
  const numbers = { bedrooms: home.bedrooms, areaCentiares: home.areaCentiares, rentFen: home.rentFen };
  return { unitId, estate, address, building, doorNo, ...numbers };
};

/** One line of a flat's or a household's history. */
export const presentSummary = (row: AllocationRow): InputOf<typeof AllocationSummary> => ({
  id: row.allocationId,
  caseNo: row.caseNo,
  maskedName: row.maskedName,
  home: homeText(row),
  state: presentState(row.state),
  chosenAt: row.chosenAt.toString(),
});

export function presentNotice(notice: AllocationNotice): InputOf<typeof NoticeView> {
  const { id, noticeNo, verifyCode, templateVersion, sealedAt, downloadedAt, voidedAt, voidReason } = notice;
  return {
    ...{ id, noticeNo, verifyCode, templateVersion },
    state: presentNoticeState(notice.state),
    issuedAt: notice.issuedAt.toString(),
    downloadBy: notice.downloadBy.toString(),
    ...(sealedAt && { sealedAt: sealedAt.toString() }),
    ...(downloadedAt && { downloadedAt: downloadedAt.toString() }),
    ...(voidedAt && { voidedAt: voidedAt.toString() }),
    ...(voidReason && { voidReason }),
  };
}

/** Who acted for a household is named to staff; a household sees why. */
export async function presentAllocation(
  work: Work,
  detail: AllocationDetail,
): Promise<InputOf<typeof AllocationView>> {
  const { allocation, home, notices, abilities } = detail;
  const { qualifiedAt, signBy, endReason, actedBy, actReason } = allocation;
  return {
    ...{ id: allocation.id, entryId: allocation.entryId },
    ...{ caseNo: home.caseNo, maskedName: home.maskedName, queueNumber: home.queueNumber },
    laneText: laneText(home.tier, home.bedrooms),
    home: presentHome(home),
    state: presentState(allocation.state),
    chosenAt: allocation.chosenAt.toString(),
    ...(qualifiedAt && { qualifiedAt: qualifiedAt.toString() }),
    ...(signBy && { signBy: signBy.toString() }),
    signingPaused: isSigningPaused(allocation),
    place: work.city.issuer.place,
    ...(endReason && { endReason }),
    ...(actedBy && work.actor.kind === "staff" && { actedBy: (await staffNames(work, [actedBy]))(actedBy) }),
    ...(actReason && { actReason }),
    notices: notices.map(presentNotice),
    serverNow: work.clock.now().toString(),
    abilities,
  };
}

export function presentRow(row: AllocationRow): InputOf<typeof AllocationRowView> {
  const {
    sessionId,
    districtCode,
    caseNo,
    maskedName,
    queueNumber,
    signBy,
    noticeId,
    noticeNo,
    noticeState,
  } = row;
  return {
    ...{ id: row.allocationId, sessionId, districtCode, caseNo, maskedName, queueNumber },
    laneText: laneText(row.tier, row.bedrooms),
    home: presentHome(row),
    state: presentState(row.state),
    chosenAt: row.chosenAt.toString(),
    ...(signBy && { signBy: signBy.toString() }),
    ...(noticeId && { noticeId }),
    ...(noticeNo && { noticeNo }),
    ...(noticeState && { noticeState }),
    notDownloaded: row.notDownloaded,
  };
}

export function presentHousehold(row: MoveInRow): InputOf<typeof MoveInHousehold> {
  const { allocationId, caseNo, maskedName, queueNumber, signBy, check, doubt, leaseNo, abilities } = row;
  const { noticeNo, noticeState, notDownloaded } = row;
  return {
    ...{ allocationId, caseNo, maskedName, queueNumber, abilities },
    laneText: laneText(row.tier, row.bedrooms),
    home: `${row.estate}${row.building}${row.doorNo}`,
    state: presentState(row.state),
    ...(signBy && { signBy: signBy.toString() }),
    signingPaused: isSigningPaused(row),
    ...(check && { check }),
    checkText: check ? moveInStateText[check] : "待核验原件",
    ...(doubt && { doubt }),
    ...(leaseNo && { leaseNo }),
    ...(noticeNo && { noticeNo }),
    ...(noticeState && { noticeState }),
    notDownloaded,
  };
}
