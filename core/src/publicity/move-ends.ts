import { record } from "../audit/index.ts";
import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import {
  compareDays,
  endOfPeriod,
  Instant,
  placeholders,
  rows,
  startOfDay,
  type Work,
} from "../kernel/index.ts";
import { listsTopic } from "./list-revision.ts";
import { PublicityList } from "./publicity.entity.ts";
import { publicityKinds } from "./publicity-kind.ts";
import { publicityEnds } from "./publish.ts";

/**
 * The calendar of a year was published or corrected: an open list ends when its period really ends. Never before the day
 * that the public was told, even as provisional: who means to object relies on it
 * (国发〔2004〕10号《全面推进依法行政实施纲要》“诚实守信”), and a longer publicity wrongs nobody.
 */
export async function moveEnds(work: Work): Promise<void> {
  const lists = await work.em.find(PublicityList, { state: "open", endsAt: { $gt: work.clock.now() } });
  for (const list of lists) await moveEnd(work, list);
  await work.em.flush();
}

async function moveEnd(work: Work, list: PublicityList): Promise<void> {
  const period = work.policy.at(work.registry.get(publicityKinds, list.kind).period, list.publishedAt);
  const { lastDay, provisional } = endOfPeriod(period, list.publishedOn, work.calendar);
  if (provisional !== list.provisional) work.changed.add(listsTopic);
  list.provisional = provisional;
  if (compareDays(lastDay, list.lastDay) <= 0) return;
  work.changed.add(listsTopic);
  const facts = { from: list.lastDay.toString(), to: lastDay.toString() };
  list.lastDay = lastDay;
  list.endsAt = startOfDay(lastDay.add({ days: 1 }));
  await cancelDeadlines(work, publicityEnds, list.id);
  await setDeadline(work, publicityEnds, list.id, list.endsAt);
  const { id: subjectId, districtCode } = list;
  record(work, { act: "publicity.endMoved", subjectType: "publicityList", subjectId, districtCode, facts });
}

/** Exclusive ends of the open lists on which subjects stand; who stands on none has none. */
export async function endsOfOpenLists(
  work: Work,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, Instant>> {
  const found = await rows<{ subjectId: string; endsAt: number }>(
    work.em,
    `select i.subject_id as subjectId, max(l.ends_at) as endsAt from publicity_item i
      join publicity_list l on l.id = i.list_id where i.subject_id in (${placeholders(subjectIds)})
      and i.state = 'open' and l.state = 'open' group by i.subject_id`,
    subjectIds,
  );
  const instant = (at: number) => Instant.fromEpochMilliseconds(Number(at));
  return new Map(found.map(({ subjectId, endsAt }) => [subjectId, instant(endsAt)]));
}
