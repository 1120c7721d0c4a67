import { record } from "../audit/index.ts";
import type { Work } from "../kernel/index.ts";
import { liftSanction } from "./sanctions.ts";
import { Abandonment, Sanction } from "./standing.entity.ts";

/**
 * The miss behind an abandonment was proven not to be the household's: it counts for nobody, and a sanction that it
 * completed is lifted. The rows go, because the same number may be abandoned again; the log keeps both.
 */
export async function undoAbandonment(work: Work, entryId: string, reason: string): Promise<void> {
  const undone = await work.em.find(Abandonment, { entryId }, { orderBy: { id: "asc" } });
  for (const abandonment of undone) {
    const { personId, at: from } = abandonment;
    work.em.remove(abandonment);
    const facts = { entryId };
    record(work, { act: "standing.abandonmentUndone", subjectType: "person", subjectId: personId, facts });
    const completed = { personId, from, cause: "threeAbandonments" as const, removedAt: null };
    for (const sanction of await work.em.find(Sanction, completed))
      await liftSanction(work, sanction, reason);
  }
  await work.em.flush();
}
