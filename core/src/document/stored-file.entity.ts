import { defineEntity } from "@mikro-orm/core";
import { column } from "../kernel/index.ts";

const StoredFileSchema = defineEntity({
  name: "StoredFile",
  tableName: "stored_file",
  indexes: [{ properties: ["ownerId"] }],
  properties: {
    id: column.id(),
    /** Where the encrypted bytes are, in the file store. */
    storeKey: column.text(120),
    name: column.text(200),
    mediaType: column.text(100),
    size: column.int(),
    /** SM3 of the plain bytes. */
    digest: column.text(64),
    /** Account or staff user who uploaded it. */
    ownerId: column.text(64),
    createdAt: column.instant(),
  },
});

export class StoredFile extends StoredFileSchema.class {}
StoredFileSchema.setClass(StoredFile);
