import type { staffApi } from "@housing/core/contract/identity-staff.api";
import type { InputOf } from "@housing/core/contract/route";
import { releasePhone } from "@housing/core/household";
import {
  addStaff,
  changeStaff,
  disableStaff,
  enableStaff,
  resetPassword,
  resetSecondFactor,
  roleNames,
  type StaffDetail,
  secondFactorRoles,
  staffDetail,
  type TemporaryPassword,
  unlockStaff,
} from "@housing/core/identity";
import { hasRole, permit, type Role, regionOf, roles, type Work } from "@housing/core/kernel";
import { maskPhone } from "@housing/core/privacy";
import type { Handlers } from "../../http/handler.ts";

const ok = { ok: true as const };

type StaffReply = InputOf<(typeof staffApi)["staffUser"]["reply"]>;

function presentStaff(work: Work, { user, lockedUntil, sessions, abilities }: StaffDetail): StaffReply {
  const { id, username, name, phone, active, passwordIsTemporary, totpSince, lastSignInAt } = user;
  return {
    ...{ id, username, name, active, passwordIsTemporary, sessions, abilities },
    ...(user.temporaryUntil && { temporaryUntil: user.temporaryUntil.toString() }),
    ...(phone && { maskedPhone: maskPhone(phone) }),
    roles: user.roles.map((code) => ({ code, name: roleNames[code] })),
    regions: user.regions.map((code) => ({ code, name: regionOf(work.city, code)?.name ?? code })),
    ...(totpSince && { secondFactorSince: totpSince.toString() }),
    ...(lastSignInAt && { lastSignInAt: lastSignInAt.toString() }),
    ...(lockedUntil && { lockedUntil: lockedUntil.toString() }),
  };
}

const presentPassword = ({ until, ...given }: TemporaryPassword) => ({ ...given, until: until.toString() });

function knownRoles(codes: readonly string[]): Role[] {
  return codes.filter((code): code is Role => (roles as readonly string[]).includes(code));
}

const userIdOf = (params: Readonly<Record<string, string>>): string => params.id ?? "";

export const staffHandlers: Handlers<typeof staffApi> = {
  staffRoles: ({ read }) =>
    read(async (work) => {
      permit(hasRole(work.actor, "admin"));
      const needed = work.policy.at(secondFactorRoles, work.clock.now());
      const present = (code: Role) => ({
        code,
        name: roleNames[code],
        needsSecondFactor: needed.includes(code),
      });
      return { roles: roles.map(present) };
    }),

  staffUser: ({ read, params }) =>
    read(async (work) => presentStaff(work, await staffDetail(work, userIdOf(params)))),

  addStaff: ({ act, body }) =>
    act(async (work) => presentPassword(await addStaff(work, { ...body, roles: knownRoles(body.roles) }))),

  changeStaff: ({ act, params, body }) =>
    act(async (work) => {
      await changeStaff(work, { ...body, userId: userIdOf(params), roles: knownRoles(body.roles) });
      return ok;
    }),

  disableStaff: ({ act, params, body }) =>
    act(async (work) => {
      await disableStaff(work, { userId: userIdOf(params), ...body });
      return ok;
    }),

  enableStaff: ({ act, params, body }) =>
    act(async (work) => {
      await enableStaff(work, { userId: userIdOf(params), ...body });
      return ok;
    }),

  unlockStaff: ({ act, params }) =>
    act(async (work) => {
      await unlockStaff(work, { userId: userIdOf(params) });
      return ok;
    }),

  resetStaffPassword: ({ act, params, body }) =>
    act(async (work) => presentPassword(await resetPassword(work, { userId: userIdOf(params), ...body }))),

  resetStaffSecondFactor: ({ act, params, body }) =>
    act(async (work) => {
      await resetSecondFactor(work, { userId: userIdOf(params), ...body });
      return ok;
    }),

  releasePhone: ({ act, body }) => act((work) => releasePhone(work, body)),
};
