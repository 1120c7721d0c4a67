import { defineSlot, found, refused, type Work } from "../kernel/index.ts";
import { StoredFile } from "./stored-file.entity.ts";

/** Whether somebody other than the owner may read a file, because of what it belongs to; one per domain that has files. */
export type FileAccess = (work: Work, fileId: string) => Promise<boolean>;

export const fileAccess = defineSlot<FileAccess>("file access");

/** Account or staff user: whom files belong to. Empty for those who own none. */
export function fileOwner({ actor }: Work): string {
  if (actor.kind === "applicant") return actor.accountId;
  return actor.kind === "staff" ? actor.userId : "";
}

/** The row of a file that the actor may read: their own, or one that a domain opens to them. Else it does not exist. */
export async function readableFile(work: Work, id: string): Promise<StoredFile> {
  const file = found(await work.em.findOne(StoredFile, { id }));
  if (file.ownerId !== "" && file.ownerId === fileOwner(work)) return file;
  for (const mayRead of work.registry.all(fileAccess).values()) if (await mayRead(work, id)) return file;
  throw refused("notFound");
}

/** Whoever may see an act reads what is attached to it: naming a file must not open somebody else's to them. */
export async function refuseOthersFiles(work: Work, fileIds: readonly string[]): Promise<void> {
  const ids = [...new Set(fileIds)];
  if (ids.length === 0) return;
  const ownerId = fileOwner(work);
  const own = ownerId === "" ? 0 : await work.em.count(StoredFile, { id: { $in: ids }, ownerId });
  if (own !== ids.length) throw refused("notFound");
}

export interface KeptFile {
  storeKey: string;
  name: string;
  mediaType: string;
  size: number;
  /** SM3 of the plain bytes. */
  digest: string;
}

/** Writes down a file that the store has taken, as the actor's. */
export function keepFile(work: Work, file: KeptFile): StoredFile {
  const owned = { id: work.newId(), ownerId: fileOwner(work), createdAt: work.clock.now() };
  const row = work.em.create(StoredFile, { ...owned, ...file });
  work.em.persist(row);
  return row;
}
