import { allocations } from "@housing/core/allocation";
import type { queueApi } from "@housing/core/contract/queue.api";
import { areaByCode, found, instant, type Work } from "@housing/core/kernel";
import {
  type Bedrooms,
  batchesOf,
  batchProof,
  disqualify,
  type EntryState,
  entryById,
  entryDetail,
  importLotteryNumbers,
  lanesOverview,
  laneText,
  leaveQueue,
  listEntries,
  myQueue,
  proofText,
  type QueueBatch,
  type QueueEntry,
  rejoinQueue,
  restoreEntry,
  standingOf,
  type Tier,
} from "@housing/core/queue";
import { entryTrail } from "@housing/core/selection";
import { FileAnswer, type Handlers } from "../../http/handler.ts";
import { presentSummary } from "../allocation/present-allocation.ts";
import {
  presentChange,
  presentDetail,
  presentEntry,
  presentStanding,
  presentState,
} from "./present-entry.ts";

const batchesPerPage = 50;

/** The area that was asked for, else the city's first. */
const areaOf = (work: Work, areaCode: string | undefined) =>
  found(areaCode === undefined ? work.city.areas[0] : areaByCode(work.city, areaCode));

const standing = async (work: Work, entry: QueueEntry) =>
  presentStanding(work, await standingOf(work, entry));

const presentBatch = (work: Work, batch: QueueBatch) => ({
  id: batch.id,
  areaCode: batch.areaCode,
  areaName: areaByCode(work.city, batch.areaCode)?.name ?? "",
  day: batch.day.toString(),
  count: batch.count,
  digest: batch.digest,
  previousDigest: batch.previousDigest,
  generatedAt: batch.generatedAt.toString(),
  ...(batch.listId && { listId: batch.listId }),
});

async function publicBatches(
  work: Work,
  query: { areaCode?: string | undefined; before?: string | undefined },
) {
  const { code } = areaOf(work, query.areaCode);
  const batches = await batchesOf(work, { areaCode: code, before: query.before, limit: batchesPerPage });
  const last = batches.at(-1);
  return {
    batches: batches.map((batch) => presentBatch(work, batch)),
    ...(batches.length === batchesPerPage && last && { next: last.day.toString() }),
  };
}

async function lanes(work: Work, areaCode: string | undefined) {
  const overview = await lanesOverview(work, areaOf(work, areaCode).code);
  return {
    lanes: overview.map(({ lane, last, counts }) => {
      const [, tier, bedrooms] = lane.split("/");
      return {
        ...{ lane, last },
        laneText: laneText(tier as Tier, Number(bedrooms) as Bedrooms),
        counts: Object.entries(counts).map(([state, households]) => ({
          state: presentState(state as EntryState),
          households,
        })),
      };
    }),
  };
}

export const queueHandlers: Handlers<typeof queueApi> = {
  myQueue: ({ read }) =>
    read(async (work) => {
      const own = await myQueue(work);
      return own ? { standing: presentStanding(work, own) } : {};
    }),
  rejoinQueue: ({ act, params }) =>
    act(async (work) => {
      await rejoinQueue(work, { entryId: params.id! });
      return standing(work, await entryById(work, params.id!));
    }),
  leaveQueue: ({ act, params }) =>
    act(async (work) => standing(work, await leaveQueue(work, { entryId: params.id! }))),
  publicBatches: ({ read, query }) => read((work) => publicBatches(work, query)),
  batchProof: ({ read, params }) =>
    read(async (work) => {
      const proof = await batchProof(work, params.id!);
      const { areaCode, day } = proof.content;
      const bytes = Buffer.from(proofText(proof), "utf8");
      return new FileAnswer(bytes, `编号证明-${areaCode}-${day}.json`, "application/json");
    }),
  queueLanes: ({ read, query }) => read((work) => lanes(work, query.areaCode)),
  queueEntries: ({ read, query }) =>
    read(async (work) => {
      const { areaCode, ...filter } = query;
      const page = await listEntries(work, { ...filter, areaCode: areaOf(work, areaCode).code });
      return { entries: page.entries.map(presentEntry), ...(page.next && { next: page.next }) };
    }),
  queueEntry: ({ read, params }) =>
    read(async (work) => {
      const detail = await entryDetail(work, params.id!);
      const trail = await entryTrail(work, detail.entry);
      return {
        ...presentDetail(work, detail),
        history: trail.map(presentChange),
        allocations: (await allocations(work, { householdId: detail.entry.householdId })).map(presentSummary),
      };
    }),
  disqualify: ({ act, params, body }) =>
    act(async (work) => standing(work, await disqualify(work, { entryId: params.id!, ...body }))),
  restoreEntry: ({ act, params }) =>
    act(async (work) => standing(work, await restoreEntry(work, { entryId: params.id! }))),
  importLotteryNumbers: ({ act, body }) =>
    act(async (work) => {
      const numbers = body.numbers.map((given) => ({ ...given, submittedAt: instant(given.submittedAt) }));
      return { imported: await importLotteryNumbers(work, { numbers }) };
    }),
};
