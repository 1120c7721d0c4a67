import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const DeadlineSchema = defineEntity({
  name: "Deadline",
  tableName: "deadline",
  indexes: [{ properties: ["state", "dueAt", "id"] }],
  uniques: [{ properties: ["kind", "subjectId", "dueAt"] }],
  properties: {
    id: column.id(),
    kind: column.code(),
    subjectId: column.ref(),
    dueAt: column.instant(),
    state: column.word<"due" | "done" | "cancelled">(),
    doneAt: column.instant().nullable(),
    /** How often its handler failed; waiting for its turn is no failure. */
    failures: column.int().default(0),
    /** Of the first failure. */
    failedAt: column.instant().nullable(),
    /** Not tried before. */
    retryAt: column.instant().nullable(),
  },
});

/** Something that happens by itself at an instant: a row, so that it outlives every process. */
export class Deadline extends DeadlineSchema.class {}
DeadlineSchema.setClass(Deadline);
