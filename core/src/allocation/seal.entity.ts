import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const SealSchema = defineEntity({
  name: "Seal",
  tableName: "seal",
  properties: {
    /** The code by which rules name it. */
    id: column.text(64).primary(),
    authority: column.text(60),
    /** Line under the star, for example 配租专用章. */
    middle: column.text(30).nullable(),
    addedAt: column.instant(),
    removedAt: column.instant().nullable(),
  },
});

/** 电子印章 (G3.23). */
export class Seal extends SealSchema.class {}
SealSchema.setClass(Seal);
