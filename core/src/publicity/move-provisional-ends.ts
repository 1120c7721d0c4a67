import { record } from "../audit/index.ts";
import { cancelDeadlines, setDeadline } from "../deadline/index.ts";
import { compareDays, endOfPeriod, firstRow, Instant, startOfDay, type Work } from "../kernel/index.ts";
import { listsTopic } from "./list-revision.ts";
import { PublicityList } from "./publicity.entity.ts";
import { publicityKinds } from "./publicity-kind.ts";
import { publicityEnds } from "./publish.ts";

/** The year that a list's period reaches into is published: the list ends when the period really ends. */
export async function moveProvisionalEnds(work: Work): Promise<void> {
  const lists = await work.em.find(PublicityList, { state: "open", provisional: true });
  for (const list of lists) await moveEnd(work, list);
  await work.em.flush();
}

async function moveEnd(work: Work, list: PublicityList): Promise<void> {
  const period = work.policy.at(work.registry.get(publicityKinds, list.kind).period, list.publishedAt);
  const { lastDay, provisional } = endOfPeriod(period, list.publishedOn, work.calendar);
  list.provisional = provisional;
  work.changed.add(listsTopic);
  // People were told that the list is open: it does not end in the past, nor before today is over.
  const today = work.clock.today();
  const moved = compareDays(lastDay, today) < 0 ? today : lastDay;
  if (moved.equals(list.lastDay)) return;
  const facts = { from: list.lastDay.toString(), to: moved.toString() };
  list.lastDay = moved;
  list.endsAt = startOfDay(moved.add({ days: 1 }));
  await cancelDeadlines(work, publicityEnds, list.id);
  await setDeadline(work, publicityEnds, list.id, list.endsAt);
  const { id: subjectId, districtCode } = list;
  record(work, { act: "publicity.endMoved", subjectType: "publicityList", subjectId, districtCode, facts });
}

/** Exclusive end of the open list on which a subject stands; undefined when it stands on none. */
export async function endOfOpenList(work: Work, subjectId: string): Promise<Instant | undefined> {
  const row = await firstRow<{ endsAt: number | null }>(
    work.em,
    `select max(l.ends_at) as endsAt from publicity_item i join publicity_list l on l.id = i.list_id
      where i.subject_id = ? and i.state = 'open' and l.state = 'open'`,
    [subjectId],
  );
  return row?.endsAt ? Instant.fromEpochMilliseconds(Number(row.endsAt)) : undefined;
}
