import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const PolicyVersionSchema = defineEntity({
  name: "PolicyVersion",
  tableName: "policy_version",
  indexes: [{ properties: ["code", "effectiveFrom"] }, { properties: ["effectiveFrom", "id"] }],
  properties: {
    id: column.id(),
    code: column.code(),
    value: column.json<unknown>(),
    effectiveFrom: column.instant(),
    changedBy: column.text(64),
    reason: column.text(500),
    createdAt: column.instant(),
  },
});

/** One value of one parameter from an instant on. Never changed, only followed by the next. */
export class PolicyVersion extends PolicyVersionSchema.class {}
PolicyVersionSchema.setClass(PolicyVersion);
