import type { Registry } from "../kernel/index.ts";
import { auditLogRegister } from "./audit-log.register.ts";
import { overdueDeadlinesRegister } from "./overdue-deadlines.register.ts";
import { policyVersionsRegister } from "./policy-versions.register.ts";
import { type RegisterDeclaration, registers } from "./register.ts";
import { smsLogRegister } from "./sms-log.register.ts";
import { staffRegister } from "./staff.register.ts";

/** For a domain's contribution: `addRegisters(registry, unitsRegister, …)`. */
export function addRegisters(registry: Registry, ...declared: readonly RegisterDeclaration[]): void {
  for (const register of declared) registry.add(registers, register.code, register);
}

/** Registers of the domains that come before this one in the order, so cannot declare their own. */
export function contributeRegisters(registry: Registry): void {
  addRegisters(registry, staffRegister, auditLogRegister, smsLogRegister, policyVersionsRegister);
  addRegisters(registry, overdueDeadlinesRegister);
}
