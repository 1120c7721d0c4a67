import { found, hasRole, Instant, permit, rows, type Work } from "../kernel/index.ts";
import { allOf, byRegion, isOneOf } from "../register/index.ts";
import { type AllocatedHome, homeOf } from "./allocated-home.ts";
import { Allocation } from "./allocation.entity.ts";
import type { AllocationState } from "./allocation.flow.ts";
import { noticeVisible } from "./download-notice.ts";
import { AllocationNotice } from "./notice.entity.ts";
import { isSigningPaused } from "./signing-time.ts";

export type AllocationAbility = "issueNotice" | "sealNotice" | "voidNotice" | "downloadNotice";

export interface AllocationDetail {
  allocation: Allocation;
  home: AllocatedHome;
  /** All that were issued, the newest first. */
  notices: AllocationNotice[];
  abilities: AllocationAbility[];
}

/** One allocation with its notices; what is outside the actor's scope does not exist. */
export async function allocationDetail(work: Work, allocationId: string): Promise<AllocationDetail> {
  found((await noticeVisible(work, allocationId)) || undefined);
  const allocation = found(await work.em.findOne(Allocation, { id: allocationId }));
  const notices = await work.em.find(
    AllocationNotice,
    { allocationId },
    { orderBy: { issuedAt: "desc", id: "desc" } },
  );
  return {
    allocation,
    home: await homeOf(work, allocationId),
    notices,
    abilities: abilitiesOn(work, allocation, notices),
  };
}

function abilitiesOn(
  work: Work,
  allocation: Allocation,
  notices: readonly AllocationNotice[],
): AllocationAbility[] {
  const live = notices.find((notice) => notice.liveAllocationId !== null);
  const able: AllocationAbility[] = live?.state === "sealed" ? ["downloadNotice"] : [];
  if (!hasRole(work.actor, "window", "district", "city")) return able;
  if (!live && allocation.state === "qualified" && !isSigningPaused(allocation)) able.push("issueNotice");
  if (live?.state === "issued") able.push("sealNotice");
  if (live) able.push("voidNotice");
  return able;
}

/** The applicant's allocations, the newest first. */
export async function myAllocations(work: Work): Promise<AllocationDetail[]> {
  if (work.actor.kind !== "applicant") return [];
  const sql = `select a.id as id from allocation a join household h on h.id = a.household_id where h.account_id = ?
    or h.applicant_id = ? order by a.chosen_at desc`;
  const mine = await rows<{ id: string }>(work.em, sql, [work.actor.accountId, work.actor.personId ?? ""]);
  const details: AllocationDetail[] = [];
  for (const { id } of mine) details.push(await allocationDetail(work, id));
  return details;
}

export interface AllocationFilter {
  allocationId?: string | undefined;
  state?: AllocationState | undefined;
  sessionId?: string | undefined;
  unitId?: string | undefined;
  householdId?: string | undefined;
}

export interface AllocationRow extends AllocatedHome {
  state: AllocationState;
  chosenAt: Instant;
  signBy: Instant | null;
  noticeId: string | null;
  noticeNo: string | null;
  noticeState: AllocationNotice["state"] | null;
  /** The download period is over and nobody has downloaded it: shown to staff, no loss of the right. */
  notDownloaded: boolean;
}

interface Stored extends Omit<AllocationRow, "chosenAt" | "signBy" | "notDownloaded"> {
  chosenAt: number;
  signBy: number | null;
  downloadBy: number | null;
  downloadedAt: number | null;
}

const columns = `select a.id as allocationId, a.household_id as householdId, a.entry_id as entryId, a.unit_id as unitId,
  a.session_id as sessionId, a.district_code as districtCode, e.area_code as areaCode, s.name as estate, s.address as address,
  b.name as building, u.door_no as doorNo, u.bedrooms as bedrooms, u.area_centiares as areaCentiares, u.rent_fen as rentFen,
  e.tier as tier, e.number as queueNumber, e.case_no as caseNo, e.masked_name as maskedName, a.state as state,
  a.chosen_at as chosenAt, a.sign_by as signBy, n.id as noticeId, n.notice_no as noticeNo, n.state as noticeState,
  n.download_by as downloadBy, n.downloaded_at as downloadedAt
  from allocation a join unit u on u.id = a.unit_id join building b on b.id = u.building_id
  join estate s on s.id = u.estate_id join queue_entry e on e.id = a.entry_id join household h on h.id = a.household_id
  left join allocation_notice n on n.live_allocation_id = a.id`;

/** Where `a` is an allocation and `h` its household: whose result it is. */
export const allocationRegion = { district: "a.district_code", street: "h.street_code" };

/** Allocations for staff of their regions, the newest first; at most 500. */
export async function allocations(work: Work, filter: AllocationFilter = {}): Promise<AllocationRow[]> {
  permit(work.actor.kind === "staff" || work.actor.kind === "system");
  const is = (column: string, value: string | undefined) =>
    value === undefined ? [] : [isOneOf(column, [value])];
  const where = allOf([
    byRegion(allocationRegion)(work),
    ...is("a.id", filter.allocationId),
    ...is("a.state", filter.state),
    ...is("a.session_id", filter.sessionId),
    ...is("a.unit_id", filter.unitId),
    ...is("a.household_id", filter.householdId),
  ]);
  const sql = `${columns} where ${where.sql} order by a.chosen_at desc, a.id desc limit 500`;
  const stored = await rows<Stored>(work.em, sql, where.parameters);
  return stored.map((row) => rowOf(row, work.clock.now()));
}

function rowOf({ chosenAt, signBy, downloadBy, downloadedAt, ...row }: Stored, now: Instant): AllocationRow {
  return {
    ...row,
    chosenAt: Instant.fromEpochMilliseconds(Number(chosenAt)),
    signBy: signBy === null ? null : Instant.fromEpochMilliseconds(Number(signBy)),
    notDownloaded:
      downloadBy !== null && downloadedAt === null && Number(downloadBy) <= now.epochMilliseconds,
  };
}
