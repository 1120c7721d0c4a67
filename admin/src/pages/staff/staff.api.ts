import type { Arguments, Reply } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export type StaffUser = Reply<"staffUser">;
export type TemporaryPassword = Reply<"addStaff">;

export const staffUser = (id: string) =>
  queryOptions({ queryKey: ["staffUser", id], queryFn: () => call("staffUser", { params: { id } }) });

export const staffRoles = queryOptions({
  queryKey: ["staffRoles"],
  queryFn: () => call("staffRoles", {}),
  staleTime: 300_000,
});

/** What is read again after an act on a member of staff. */
export const staffKeys = [["staffUser"], ["register", "staff"]];

export const addStaff = (body: Arguments<"addStaff">["body"], key: string) => call("addStaff", { body }, key);

export const changeStaff = (id: string, body: Arguments<"changeStaff">["body"], key: string) =>
  call("changeStaff", { params: { id }, body }, key);

export const unlockStaff = (id: string, key: string) => call("unlockStaff", { params: { id } }, key);

const withReason =
  <K extends "disableStaff" | "enableStaff" | "resetStaffSecondFactor" | "resetStaffPassword">(name: K) =>
  (id: string, reason: string, key: string) =>
    call(name, { params: { id }, body: { reason } } as Arguments<K>, key);

export const disableStaff = withReason("disableStaff");
export const enableStaff = withReason("enableStaff");
export const resetStaffSecondFactor = withReason("resetStaffSecondFactor");
export const resetStaffPassword = withReason("resetStaffPassword");

export const releasePhone = (body: Arguments<"releasePhone">["body"], key: string) =>
  call("releasePhone", { body }, key);
