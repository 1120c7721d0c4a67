import { type Arguments, type Reply, urlOf } from "@housing/core/contract/client";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import type { ServedFile } from "../../api/files.ts";

export type Lane = Reply<"queueLanes">["lanes"][number];
export type Batch = Reply<"publicBatches">["batches"][number];
export type Proof = Reply<"batchProof">;
export type ProofEntry = Proof["content"]["entries"][number];
export type Entry = Reply<"queueEntry">;
export type EntrySummary = Reply<"queueEntries">["entries"][number];
export type LotteryNumber = Arguments<"importLotteryNumbers">["body"]["numbers"][number];

export const queueLanes = (areaCode: string | undefined) =>
  queryOptions({
    queryKey: ["queueLanes", areaCode],
    queryFn: () => call("queueLanes", { query: { areaCode } }),
  });

export const publicBatches = (areaCode: string | undefined, before: string | undefined) =>
  queryOptions({
    queryKey: ["publicBatches", areaCode, before],
    queryFn: () => call("publicBatches", { query: { areaCode, before } }),
    placeholderData: (previous) => previous,
  });

export const batchProof = (id: string) =>
  queryOptions({
    queryKey: ["batchProof", id],
    queryFn: () => call("batchProof", { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const proofFile = ({ id, day }: Batch): ServedFile => ({
  path: urlOf("batchProof", { params: { id } }, ""),
  name: `${day}批次编号证明.json`,
});

export const queueEntry = (id: string) =>
  queryOptions({ queryKey: ["queueEntry", id], queryFn: () => call("queueEntry", { params: { id } }) });

export const entryKeys = [["queueEntry"], ["queueLanes"], ["register"], ["workbench"]] as const;

export const disqualify = (given: Arguments<"disqualify">, key: string) => call("disqualify", given, key);
export const rejoinQueue = (id: string, key: string) => call("rejoinQueue", { params: { id } }, key);
export const leaveQueue = (id: string, key: string) => call("leaveQueue", { params: { id } }, key);
export const importLotteryNumbers = (numbers: LotteryNumber[], key: string) =>
  call("importLotteryNumbers", { body: { numbers } }, key);
