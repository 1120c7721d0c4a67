import { AllocationNotice, downloadNotice } from "@housing/core/allocation";
import { type Applicant, firstRow, rows } from "@housing/core/kernel";
import { recordOriginalsChecked, referDoubt, signLease } from "@housing/core/lease";
import { rejoinQueue } from "@housing/core/queue";
import type { World } from "./world.ts";

/** A chosen flat and who chose it. */
interface Result {
  allocationId: string;
  entryId: string;
  accountId: string;
  personId: string;
}

/** Results of sessions of so many bedrooms that were opened on a day of the demo, as they were chosen. */
async function resultsOf(world: World, bedrooms: number): Promise<Result[]> {
  return rows<Result>(
    world.system.em.fork(),
    `select a.id as allocationId, a.entry_id as entryId, h.account_id as accountId, h.applicant_id as personId
      from allocation a join selection_session s on s.id = a.session_id join household h on h.id = a.household_id
      where s.bedrooms = ? order by a.chosen_at`,
    [bedrooms],
  );
}

const applicantOf = ({ accountId, personId }: Pick<Result, "accountId" | "personId">): Applicant => ({
  kind: "applicant",
  accountId,
  personId,
});

export async function resultAt(world: World, bedrooms: number, index: number): Promise<Result> {
  const found = (await resultsOf(world, bedrooms))[index];
  if (!found) throw new Error(`The demo city has no result ${index} of ${bedrooms} bedrooms`);
  return found;
}

/** The household takes its notice from the platform. */
export async function download(world: World, result: Result): Promise<void> {
  await world.act(applicantOf(result), async (work) => {
    const where = { allocationId: result.allocationId, state: "sealed" as const };
    const notice = await work.em.findOneOrFail(AllocationNotice, where);
    await downloadNotice(work, notice.id);
  });
}

const documents = ["身份证", "户口簿", "收入证明"];

/** Originals checked at the door, and the lease signed on the same day. */
export async function moveIn(world: World, { allocationId }: Result): Promise<void> {
  const operator = world.staff("operator1");
  await world.act(operator, (work) => recordOriginalsChecked(work, { allocationId, documents }));
  await world.act(operator, (work) => {
    const startsOn = work.clock.today().add({ days: 1 });
    const endsOn = startsOn.add({ years: 3 }).subtract({ days: 1 });
    return signLease(work, { allocationId, startsOn, endsOn });
  });
}

/** The originals raise a doubt, which the district has to decide. */
export async function doubt(world: World, { allocationId }: Result): Promise<void> {
  const text = "户口簿原件与上传的不一致，家庭成员有变化。";
  await world.act(world.staff("window1"), (work) => referDoubt(work, { allocationId, doubt: text }));
}

/** The newest household of a lane that missed its turn applies to continue. */
export async function continueWaiting(world: World, lane: string): Promise<void> {
  const missed = await firstRow<{ id: string; accountId: string; personId: string }>(
    world.system.em.fork(),
    `select e.id as id, h.account_id as accountId, h.applicant_id as personId
      from queue_entry e join household h on h.id = e.household_id
      where e.lane = ? and e.state = 'missed' order by e.missed_at desc limit 1`,
    [lane],
  );
  if (!missed) throw new Error(`The demo city has nobody in ${lane} who missed a turn`);
  await world.act(applicantOf(missed), (work) => rejoinQueue(work, { entryId: missed.id }));
}
