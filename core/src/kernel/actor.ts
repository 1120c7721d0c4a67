import { refused } from "./refusal.ts";

export const roles = [
  "window",
  "street",
  "district",
  "city",
  "operator",
  "finance",
  "auditor",
  "admin",
  "enterprise",
] as const;
export type Role = (typeof roles)[number];

export interface Applicant {
  kind: "applicant";
  accountId: string;
  /** Known once the real-name check has passed. */
  personId?: string;
}

export interface Staff {
  kind: "staff";
  userId: string;
  name: string;
  roles: readonly Role[];
  /** Region codes of any level; a region covers everything below it. */
  regions: readonly string[];
  /** What has to be done before anything else; until then there are no roles. */
  duty?: StaffDuty;
}

/** 首次登录须办: change the password that an administrator set, set up the second factor that the role needs. */
export type StaffDuty = "changePassword" | "setUpSecondFactor";

export interface SystemActor {
  kind: "system";
  name: string;
}

export interface Visitor {
  kind: "visitor";
}

export type Actor = Applicant | Staff | SystemActor | Visitor;

export const visitor: Visitor = { kind: "visitor" };
export const systemActor = (name: string): SystemActor => ({ kind: "system", name });

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return (
    actor.kind === "system" || (actor.kind === "staff" && wanted.some((role) => actor.roles.includes(role)))
  );
}

/** Refuses unless the rule says yes; the rule itself is a pure predicate of the domain's policy file. */
export function permit(allowed: boolean): void {
  if (!allowed) throw refused("notPermitted");
}

/** Who did it, for trails and the audit log. No personal data of applicants: their account id only. */
export function actorTag(actor: Actor): { kind: Actor["kind"]; id: string; name: string } {
  switch (actor.kind) {
    case "applicant":
      return { kind: actor.kind, id: actor.accountId, name: "申请人" };
    case "staff":
      return { kind: actor.kind, id: actor.userId, name: actor.name };
    case "system":
      return { kind: actor.kind, id: actor.name, name: "系统" };
    case "visitor":
      return { kind: actor.kind, id: "", name: "访客" };
  }
}
