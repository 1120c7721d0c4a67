import { record } from "../audit/index.ts";
import { firstRow, type Work } from "../kernel/index.ts";
import type { QueueEntry } from "../queue/index.ts";
import { advance } from "./call-next.ts";
import { endOffer } from "./end-offer.ts";
import { offerById } from "./hold-offer.ts";
import { touchSessionOf } from "./hold-session.ts";

/** A number became void while its household was in a session (资格取消): it leaves, and the next is called if it was its turn. */
export async function offerLosesEntry(work: Work, entry: QueueEntry): Promise<void> {
  const sql = "select id from offer where entry_id = ? and state in ('admitted', 'open')";
  const live = await firstRow<{ id: string }>(work.em, sql, [entry.id]);
  if (!live) return;
  await touchSessionOf(work, live.id);
  const offer = await offerById(work, live.id);
  if (!offer || !(await endOffer(work, offer.id, "release", work.clock.now()))) return;
  const facts = { entryId: entry.id, reason: entry.endReason ?? null };
  const subject = { subjectType: "offer", subjectId: offer.id, districtCode: offer.districtCode };
  record(work, { act: "selection.withdrawn", ...subject, facts });
  if (offer.state === "open")
    await advance(work, { id: offer.sessionId, areaCode: offer.areaCode, bedrooms: offer.bedrooms });
}
