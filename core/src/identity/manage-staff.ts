import { LockMode } from "@mikro-orm/core";
import { record } from "../audit/index.ts";
import {
  coversRegion,
  type Facts,
  found,
  hasRole,
  permit,
  type Role,
  refuseIf,
  regionOf,
  type Work,
} from "../kernel/index.ts";
import { newPassword } from "../privacy/index.ts";
import { createStaff } from "./create-staff.ts";
import { StaffUser } from "./identity.entity.ts";
import { endSessionsOf } from "./own-sessions.ts";
import { refused } from "./refusals.ts";
import { forgetSecondFactor } from "./second-factor.ts";
import { clearGuards } from "./sign-in-guard.ts";
import { giveTemporaryPassword, type TemporaryPassword, temporaryUntil } from "./temporary-password.ts";

export interface StaffPlace {
  roles: readonly Role[];
  regions: readonly string[];
}

const covers = ({ city }: Work, own: readonly string[], regions: readonly string[]): boolean =>
  regions.every((code) => coversRegion(city, own, code));

/** An administrator manages those whose regions are all within his own. */
export function managesRegions(work: Work, regions: readonly string[]): boolean {
  const { actor } = work;
  return actor.kind === "system" || (actor.kind === "staff" && covers(work, actor.regions, regions));
}

/** A member of staff that the caller manages, held for a change; others do not exist. */
async function managed(work: Work, userId: string): Promise<StaffUser> {
  permit(hasRole(work.actor, "admin"));
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const user = found(await work.em.findOne(StaffUser, { id: userId }, lock));
  return found(managesRegions(work, user.regions) ? user : undefined);
}

/** One's own account is looked after with one's own password, not with an administrator's powers. */
async function managedOther(work: Work, userId: string): Promise<StaffUser> {
  const user = await managed(work, userId);
  refuseIf(work.actor.kind === "staff" && work.actor.userId === userId, () => refused("ownAccount"));
  return user;
}

function refuseUnknownPlace(work: Work, { roles, regions }: StaffPlace): void {
  refuseIf(roles.length === 0, () => refused("noRole"));
  const known = regions.every((code) => regionOf(work.city, code) !== undefined);
  refuseIf(regions.length === 0 || !known || !managesRegions(work, regions), () => refused("regionUnknown"));
}

/** Somebody has to be left who can manage staff wherever this administrator can: one of a district manages no city. */
async function refuseLastAdmin(work: Work, user: StaffUser): Promise<void> {
  if (!user.active || !user.roles.includes("admin")) return;
  // Two administrators who take each other's role away at once: one of them waits here and is refused.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: "asc" } } as const;
  const active = await work.em.find(StaffUser, { active: true }, lock);
  const others = active.filter(({ id, roles }) => id !== user.id && roles.includes("admin"));
  const left = others.some(({ regions }) => covers(work, regions, user.regions));
  refuseIf(!left, () => refused("lastAdmin"));
}

async function recorded(work: Work, act: string, user: StaffUser, facts: Facts = {}): Promise<void> {
  record(work, { act: `identity.${act}`, subjectType: "staffUser", subjectId: user.id, facts });
  await work.em.flush();
}

export interface AddStaff extends StaffPlace {
  username: string;
  name: string;
  phone?: string | undefined;
}

/** 新建工作人员. */
export async function addStaff(work: Work, input: AddStaff): Promise<TemporaryPassword> {
  permit(hasRole(work.actor, "admin"));
  refuseUnknownPlace(work, input);
  const password = newPassword();
  const { id } = await createStaff(work, { ...input, password, passwordIsTemporary: true });
  return { id, password, until: temporaryUntil(work) };
}

export interface ChangeStaff extends StaffPlace {
  userId: string;
  name: string;
  /** Undefined: stays as it is. Empty: none any more. */
  phone?: string | undefined;
}

/** Name, phone, roles and regions; they count from the next call on. */
export async function changeStaff(work: Work, input: ChangeStaff): Promise<void> {
  const user = await managed(work, input.userId);
  refuseUnknownPlace(work, input);
  const staysAdmin = input.roles.includes("admin") && covers(work, input.regions, user.regions);
  if (!staysAdmin) await refuseLastAdmin(work, user);
  user.name = input.name;
  if (input.phone !== undefined) user.phone = input.phone === "" ? null : input.phone;
  user.roles = [...input.roles];
  user.regions = [...input.regions];
  const facts = { roles: input.roles.join(","), regions: input.regions.join(",") };
  await recorded(work, "staffChanged", user, facts);
}

interface WithReason {
  userId: string;
  reason: string;
}

/** 停用: signed out everywhere, and no sign-in any more. What was done stays under the name. */
export async function disableStaff(work: Work, { userId, reason }: WithReason): Promise<void> {
  const user = await managed(work, userId);
  await refuseLastAdmin(work, user);
  user.active = false;
  await endSessionsOf(work, { userId });
  await recorded(work, "staffDisabled", user, { reason });
}

export async function enableStaff(work: Work, { userId, reason }: WithReason): Promise<void> {
  const user = await managed(work, userId);
  user.active = true;
  await recorded(work, "staffEnabled", user, { reason });
}

/** 解锁 after too many wrong passwords. */
export async function unlockStaff(work: Work, { userId }: { userId: string }): Promise<void> {
  const user = await managed(work, userId);
  await clearGuards(work, user.username);
  await recorded(work, "staffUnlocked", user);
}

/** A new temporary password; whoever was signed in is not any more. */
export async function resetPassword(work: Work, { userId, reason }: WithReason): Promise<TemporaryPassword> {
  const user = await managedOther(work, userId);
  const given = await giveTemporaryPassword(work, user);
  await clearGuards(work, user.username);
  await endSessionsOf(work, { userId });
  await recorded(work, "passwordReset", user, { reason });
  return given;
}

/** For a lost phone: the second factor is off, until its owner sets up another. */
export async function resetSecondFactor(work: Work, { userId, reason }: WithReason): Promise<void> {
  const user = await managedOther(work, userId);
  await forgetSecondFactor(work, user);
  await endSessionsOf(work, { userId });
  await recorded(work, "secondFactorReset", user, { reason });
}
