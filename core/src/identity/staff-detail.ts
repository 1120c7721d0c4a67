import { found, hasRole, type Instant, permit, type Work } from "../kernel/index.ts";
import { Session, StaffUser } from "./identity.entity.ts";
import { managesRegions } from "./manage-staff.ts";
import { lockedUntilOf } from "./sign-in-guard.ts";

export type StaffAbility = "change" | "disable" | "enable" | "unlock" | "resetPassword" | "resetSecondFactor";

export interface StaffDetail {
  user: StaffUser;
  lockedUntil: Instant | undefined;
  /** How many sessions are open. */
  sessions: number;
  abilities: StaffAbility[];
}

/** One member of staff as administrators and auditors see it. */
export async function staffDetail(work: Work, userId: string): Promise<StaffDetail> {
  permit(hasRole(work.actor, "admin", "auditor"));
  const user = found(await work.em.findOne(StaffUser, { id: userId }));
  found(managesRegions(work, user.regions) || undefined);
  const now = work.clock.now();
  const lockedUntil = await lockedUntilOf(work, user.username);
  const sessions = await work.em.count(Session, { userId, revokedAt: null, expiresAt: { $gt: now } });
  return { user, lockedUntil, sessions, abilities: abilitiesOn(work, user, lockedUntil !== undefined) };
}

function abilitiesOn(work: Work, user: StaffUser, locked: boolean): StaffAbility[] {
  if (!hasRole(work.actor, "admin")) return [];
  const own = work.actor.kind === "staff" && work.actor.userId === user.id;
  const open: Record<StaffAbility, boolean> = {
    change: true,
    disable: user.active,
    enable: !user.active,
    unlock: locked,
    resetPassword: !own && user.active,
    resetSecondFactor: !own && user.totpSecret !== null,
  };
  return (Object.keys(open) as StaffAbility[]).filter((ability) => open[ability]);
}
