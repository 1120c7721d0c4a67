import { rows, type Work } from "../kernel/index.ts";
import { type Bedrooms, laneOf, tiers } from "./lane.ts";
import { QueueEntry } from "./queue.entity.ts";

export interface InLineFor {
  areaCode: string;
  bedrooms: Bedrooms;
  limit: number;
}

/**
 * 操作规则 二（三）: whose turn is next for a number of bedrooms: 廉租住房组 first, then 公共租赁住房组, each by number. Only
 * who stands in line now; a household held by an objection is passed over and nobody else.
 */
export async function inLineFor(work: Work, { areaCode, bedrooms, limit }: InLineFor): Promise<QueueEntry[]> {
  const ids: string[] = [];
  for (const tier of tiers) {
    const left = limit - ids.length;
    if (left > 0) ids.push(...(await headOf(work, laneOf(areaCode, tier, bedrooms), left)));
  }
  const entries = await work.em.find(QueueEntry, { id: { $in: ids } }, { disableIdentityMap: true });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

async function headOf(work: Work, lane: string, limit: number): Promise<string[]> {
  const head = await rows<{ id: string }>(
    work.em,
    `select id from queue_entry where lane = ? and line_number is not null and in_line_at <= ? order by line_number limit ?`,
    [lane, work.clock.now().epochMilliseconds, limit],
  );
  return head.map(({ id }) => id);
}
