import type { Work } from "../kernel/index.ts";
import { endEntry } from "./end-entry.ts";
import { entryById } from "./load-entry.ts";
import { tellHousehold } from "./tell-household.ts";

/** 一（五）: an objection to a number, or to a request to continue, is upheld: the household has no number any more. */
export async function endByObjection(work: Work, entryId: string): Promise<void> {
  const entry = await entryById(work, entryId);
  if (entry.state === "ended") return;
  const ended = await endEntry(work, entryId, { reason: "objectionUpheld" });
  await tellHousehold(work, ended, { template: "queue.objectionUpheld" });
}
