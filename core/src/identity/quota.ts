import { change, dialectOf, type Instant, type Work } from "../kernel/index.ts";
import { Quota } from "./identity.entity.ts";

export interface TakeQuota {
  /** What is counted, for whom; at most 120 characters. */
  name: string;
  limit: number;
  /** When the period that begins now ends; one that has begun keeps its end. */
  endsAt: Instant;
}

const take = `update quota set used = case when ends_at <= ? then 1 else used + 1 end,
  ends_at = case when ends_at <= ? then ? else ends_at end
  where name = ? and (ends_at <= ? or used < ?)`;

/**
 * Takes one of a limited number, or answers when there will be more. The row is there first, used up by nobody; then one
 * conditional update decides, so that any number of calls at once take no more than the limit. What a refused act took
 * is given back with its transaction.
 */
export async function takeQuota(
  work: Work,
  { name, limit, endsAt }: TakeQuota,
): Promise<Instant | undefined> {
  const at = work.clock.now().epochMilliseconds;
  const begin = dialectOf(work.em).insertMissing("quota", ["name", "used", "ends_at"]);
  await change(work.em, begin, [name, 0, endsAt.epochMilliseconds]);
  const taken = await change(work.em, take, [at, at, endsAt.epochMilliseconds, name, at, limit]);
  if (taken === 1) return undefined;
  return (await work.em.findOneOrFail(Quota, { name }, { disableIdentityMap: true })).endsAt;
}
