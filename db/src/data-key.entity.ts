import { column } from "@housing/core/kernel";
import type { KeyPurpose } from "@housing/core/privacy";
import { defineEntity } from "@mikro-orm/core";

const DataKeySchema = defineEntity({
  name: "DataKey",
  tableName: "data_key",
  uniques: [{ properties: ["purpose", "kid"] }],
  properties: {
    id: column.id(),
    purpose: column.word<KeyPurpose>(),
    kid: column.int(),
    /** Base64; only the key management can open it. */
    wrapped: column.text(255),
    createdAt: column.instant(),
  },
});

/** A key that fields, files or indexes are sealed with, wrapped by the key management: useless without it. */
export class DataKey extends DataKeySchema.class {}
DataKeySchema.setClass(DataKey);
