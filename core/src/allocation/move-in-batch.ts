import { nextNumber } from "../casework/index.ts";
import { firstRow, type Work } from "../kernel/index.ts";
import { MoveInBatch } from "./allocation.entity.ts";

/** G4.1 选房中签结果自动生成批次: the results of a session become one batch when it closes; a session without any has none. */
export async function makeMoveInBatch(work: Work, sessionId: string): Promise<MoveInBatch | undefined> {
  const any = await firstRow(work.em, "select id from allocation where session_id = ? limit 1", [sessionId]);
  if (!any) return undefined;
  const existing = await work.em.findOne(MoveInBatch, { sessionId });
  if (existing) return existing;
  const day = work.clock.today().toString().replaceAll("-", "");
  const number = await nextNumber(work, `moveIn/${day}`);
  const batch = work.em.create(MoveInBatch, {
    id: work.newId(),
    batchNo: `${work.city.prefix}RZ${day}-${String(number).padStart(2, "0")}`,
    sessionId,
    createdAt: work.clock.now(),
  });
  work.em.persist(batch);
  await work.em.flush();
  return batch;
}
